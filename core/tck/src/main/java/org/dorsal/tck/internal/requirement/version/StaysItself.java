package org.dorsal.tck.internal.requirement.version;

import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Printable;

public final class StaysItself implements Requirement<Upgrade> {
    @Override
    public String id() {
        return "version.same-plugin";
    }

    @Override
    public String demand() {
        return "It has the name that it had, so that it takes the place of what was released before.";
    }

    @Override
    public List<Flaw> flaws(Upgrade upgrade) {
        String before = upgrade.before().name();
        String now = upgrade.now().name();
        return before.equals(now) ? List.of() : List.of(Flaw.error(Place.of("version"),
            "It is named " + Printable.of(now) + ", and what was released before " + Printable.of(before) + ".",
            "Keep the name, or compare it with a release of its own."));
    }
}
