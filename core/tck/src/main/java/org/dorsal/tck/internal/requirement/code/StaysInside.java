package org.dorsal.tck.internal.requirement.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.PhraseList;
import org.dorsal.tck.internal.requirement.Requirement;

public final class StaysInside implements Requirement<PluginFile> {
    private static final Map<String, String> FORBIDDEN = PhraseList.beside(StaysInside.class, "forbidden-calls.txt");

    @Override
    public String id() {
        return "code.contained";
    }

    @Override
    public String demand() {
        return "Its classes neither end the platform nor reach out of it: no process, no network, no native code, nothing that all others go by.";
    }

    @Override
    public List<Flaw> flaws(PluginFile plugin) {
        List<Flaw> flaws = new ArrayList<>();
        Calls.of(plugin, FORBIDDEN.keySet()).forEach((call, paths) -> flaws.add(Flaw.error(Place.inFile(paths.get(0)),
            "It calls " + Calls.named(call) + ", which " + FORBIDDEN.get(Calls.listed(call, FORBIDDEN.keySet()).orElseThrow()) + ".",
            "Take it out: a check judges the evidence that it is given, and does nothing else.")));
        return flaws;
    }
}
