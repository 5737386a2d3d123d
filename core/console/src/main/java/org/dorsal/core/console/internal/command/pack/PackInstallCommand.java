package org.dorsal.core.console.internal.command.pack;

import java.util.List;
import java.util.concurrent.Callable;
import org.dorsal.core.packs.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "install", description = "Installs packs from files, folders or repositories.")
final class PackInstallCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WHAT", arity = "1..*", description = "neck.zip or ./neck: a file or a folder; neck or neck@RANGE: a pack of the repositories")
    private List<String> what;

    @Mixin
    private ChangeOptions options;

    private final ChangeOfPacks change;

    PackInstallCommand(ChangeOfPacks change) {
        this.change = change;
    }

    @Override
    public Integer call() {
        return change.carryOut(what, Wish.Install::new, options);
    }
}
