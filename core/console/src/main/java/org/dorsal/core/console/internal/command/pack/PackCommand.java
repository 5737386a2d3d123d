package org.dorsal.core.console.internal.command.pack;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "pack", description = "What is installed besides Dorsal itself: install, upgrade, go back, remove.")
final class PackCommand implements Callable<Integer> {
    private final PackListCommand list;

    PackCommand(PackListCommand list) {
        this.list = list;
    }

    @Override
    public Integer call() {
        return list.call();
    }
}
