package org.dorsal.core.console.internal.command.pack;

import java.util.List;
import java.util.concurrent.Callable;
import org.dorsal.core.packs.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "upgrade", description = "Replaces packs by newer editions of them.")
final class PackUpgradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WHAT", arity = "0..*",
        description = "as for install; nothing for all that a repository has newer editions of")
    private List<String> what = List.of();

    @Mixin
    private ChangeOptions options;

    private final ChangeOfPacks change;

    PackUpgradeCommand(ChangeOfPacks change) {
        this.change = change;
    }

    @Override
    public Integer call() {
        return change.carryOut(what, Wish.Upgrade::new, options);
    }
}
