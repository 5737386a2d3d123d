package org.dorsal.core.console.internal.command.pack;

import java.util.concurrent.Callable;
import org.dorsal.core.packs.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "uninstall", description = "Removes a pack.")
final class PackUninstallCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "as `dorsal pack list` names it")
    private String id;

    @Mixin
    private ChangeOptions options;

    private final ChangeOfPacks change;

    PackUninstallCommand(ChangeOfPacks change) {
        this.change = change;
    }

    @Override
    public Integer call() {
        return change.carryOut(new Wish.Uninstall(id), options);
    }
}
