package org.dorsal.core.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;

/**
 * What is installed, and what may be permitted then: the rules of the design said as plainly as can be. Nothing here is
 * the engine's, but for the words that findings and demands are made of.
 *
 * @param required the checks that the installation requires, whatever is installed
 * @param packs those that there may be, the one installed first at the front
 * @param demands of each installed variant, by its id
 */
record Installed(Set<String> required, List<Pack> packs, Map<String, Set<Demand>> demands) {

    /** How far a pack has come. */
    enum Presence {
        ABSENT,
        /** It has announced its check, and not registered it; or has taken it away again. */
        INSTALLED,
        /** Its check is there and was not asked yet what it is. */
        ARRIVING,
        STARTED
    }

    /** A pack with a fact, which it also asks, and a check. */
    record Pack(Presence presence, String check, String fact, Set<String> reads, Temper temper) {
        Pack with(Presence other) {
            return new Pack(other, check, fact, reads, temper);
        }

        Pack with(Temper other) {
            return new Pack(presence, check, fact, reads, other);
        }

        boolean defines(String wanted) {
            return fact.equals(wanted) && (presence == Presence.ARRIVING || presence == Presence.STARTED);
        }
    }

    Installed {
        required = Set.copyOf(required);
        packs = List.copyOf(packs);
        demands = Map.copyOf(demands);
    }

    Installed with(int pack, Pack changed) {
        List<Pack> all = new ArrayList<>(packs);
        all.set(pack, changed);
        return new Installed(required, all, demands);
    }

    Installed with(Map<String, Set<Demand>> other) {
        return new Installed(required, packs, other);
    }

    Installed with(String variant, Set<Demand> changed) {
        Map<String, Set<Demand>> all = new HashMap<>(demands);
        all.put(variant, changed);
        return with(all);
    }

    /** Every check that should be there is, was asked, and answered; and so did the person. */
    boolean isClear(Map<String, Told> told) {
        return !inForce().isEmpty()
            && required.stream().allMatch(id -> inForce().stream().anyMatch(pack -> pack.check().equals(id)))
            && packs.stream().filter(pack -> pack.presence() != Presence.ABSENT).allMatch(this::isTheOneInForce)
            && inForce().stream().noneMatch(pack -> pack.temper().fails())
            && inForce().stream().flatMap(pack -> pack.reads().stream()).allMatch(fact -> isDefined(fact) && told.containsKey(fact));
    }

    Set<Demand> closed(Map<String, Told> told) {
        EnumSet<Demand> closed = EnumSet.noneOf(Demand.class);
        findings(told).forEach(finding -> closed.addAll(finding.closes()));
        return closed;
    }

    boolean permits(Map<String, Told> told, Set<Demand> wanted) {
        return isClear(told) && Collections.disjoint(closed(told), wanted);
    }

    Level level(Map<String, Told> told) {
        return findings(told).stream().map(Finding::level).max(Level::compareTo).orElse(Level.SELF_CARE);
    }

    boolean isDefined(String fact) {
        return packs.stream().anyMatch(pack -> pack.defines(fact));
    }

    private List<Finding> findings(Map<String, Told> told) {
        return inForce().stream().filter(pack -> pack.reads().stream().allMatch(this::isDefined))
            .map(pack -> pack.temper().finds(pack.reads().stream().anyMatch(fact -> told.getOrDefault(fact, Told.NO) != Told.NO)))
            .flatMap(Optional::stream).toList();
    }

    private boolean isTheOneInForce(Pack pack) {
        return pack.presence() == Presence.STARTED && inForce().contains(pack)
            && packs.stream().filter(other -> other.presence() == Presence.STARTED && other.check().equals(pack.check())).count() == 1;
    }

    /** Of two checks of one name the one of the pack installed first. */
    private List<Pack> inForce() {
        Map<String, Pack> first = new HashMap<>();
        packs.stream().filter(pack -> pack.presence() == Presence.STARTED).forEach(pack -> first.putIfAbsent(pack.check(), pack));
        return List.copyOf(first.values());
    }
}
