package org.dorsal.core.console.internal.command.pack;

import java.util.concurrent.Callable;
import org.dorsal.core.packs.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "rollback", description = "Undoes the last change of packs.")
final class PackRollbackCommand implements Callable<Integer> {
    @Mixin
    private ChangeOptions options;

    private final ChangeOfPacks change;

    PackRollbackCommand(ChangeOfPacks change) {
        this.change = change;
    }

    @Override
    public Integer call() {
        return change.carryOut(new Wish.Rollback(), options);
    }
}
