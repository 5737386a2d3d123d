package org.dorsal.tck.internal.requirement.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.PhraseList;
import org.dorsal.tck.internal.requirement.Requirement;

/** What no sample can show: an answer that is the same today and another tomorrow. */
public final class LooksAtEvidenceOnly implements Requirement<CodeOfChecks> {
    private static final Map<String, String> IMPURE = PhraseList.beside(LooksAtEvidenceOnly.class, "impure-calls.txt");

    @Override
    public String id() {
        return "check.pure";
    }

    @Override
    public String demand() {
        return "A check looks at nothing but the evidence, and does nothing but answer: no clock, no chance, no file.";
    }

    @Override
    public List<Flaw> flaws(CodeOfChecks code) {
        Set<String> ofChecks = code.checks().stream().map(LooksAtEvidenceOnly::outermost).collect(Collectors.toSet());
        List<Flaw> flaws = new ArrayList<>();
        Calls.of(code.plugin(), IMPURE.keySet()).forEach((call, paths) -> flaws.add(paths.stream()
            .filter(path -> ofChecks.contains(outermost(path))).findFirst().map(path -> flaw(call, path, true)).orElseGet(() -> flaw(call, paths.get(0), false))));
        return flaws;
    }

    /** Of a class that is no check it cannot be told from here whether a check needs it. */
    private static Flaw flaw(String call, String path, boolean ofCheck) {
        String what = "It calls " + Calls.named(call) + (ofCheck ? "." : ", though it is no check itself.");
        String fix = IMPURE.get(Calls.listed(call, IMPURE.keySet()).orElseThrow());
        return ofCheck ? Flaw.error(Place.inFile(path), what, fix) : Flaw.warning(Place.inFile(path), what, fix);
    }

    private static String outermost(String path) {
        return path.replaceFirst("\\.class$", "").replaceFirst("\\$.*", "");
    }
}
