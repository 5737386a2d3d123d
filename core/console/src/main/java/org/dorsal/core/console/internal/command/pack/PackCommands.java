package org.dorsal.core.console.internal.command.pack;

import org.dorsal.core.console.internal.ExchangeServices;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.PackServices;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.packs.PackOperations;
import picocli.CommandLine;

/** The command {@code pack} with all that belongs to it. */
public final class PackCommands {
    private PackCommands() {
    }

    public static CommandLine of(PackServices services, ExchangeServices exchange, Installation installation, Streams streams) {
        PackOperations packs = services.operations();
        PackListCommand list = new PackListCommand(packs, streams);
        ChangeOfPacks change = new ChangeOfPacks(packs, installation, streams);
        return new CommandLine(new PackCommand(list))
            .addSubcommand(list)
            .addSubcommand(new PackShowCommand(packs, streams))
            .addSubcommand(new PackInstallCommand(change))
            .addSubcommand(new PackUpgradeCommand(change))
            .addSubcommand(new PackRollbackCommand(change))
            .addSubcommand(new PackUninstallCommand(change))
            .addSubcommand(new PackVerifyCommand(services.authoring(), streams))
            .addSubcommand(new PackBuildCommand(services.authoring(), streams))
            .addSubcommand(new PackSchemaCommand(services.authoring(), streams))
            .addSubcommand(new PackImportCommand(exchange.beginnings(), streams))
            .addSubcommand(new PackSearchCommand(services.repositories(), streams))
            .addSubcommand(new PackIndexCommand(services.repositories(), streams))
            .addSubcommand(new PackKeyCommand(services.trust(), streams))
            .addSubcommand(new PackSignCommand(services.trust(), streams))
            .addSubcommand(new PackTrustCommand(services.trust(), services.repositories(), installation, streams))
            .addSubcommand(new PackAuditCommand(services.audit(), streams));
    }
}
