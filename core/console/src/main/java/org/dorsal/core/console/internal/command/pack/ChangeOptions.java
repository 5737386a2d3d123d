package org.dorsal.core.console.internal.command.pack;

import java.util.EnumSet;
import java.util.Set;
import org.dorsal.core.console.internal.command.Format;
import org.dorsal.core.packs.Consent;
import picocli.CommandLine.Option;

/** What can be said beforehand of any change of packs. */
final class ChangeOptions {
    @Option(names = "--dry-run", description = "only show what would change, for packs and for people")
    private boolean dryRun;

    @Option(names = "--yes", description = "go ahead without being asked")
    private boolean yes;

    @Option(names = "--allow-unsigned", description = "install data that nobody signed whom you trust")
    private boolean allowUnsigned;

    @Option(names = "--accept-looser-safety", description = "go ahead though something that is closed now would open, or what closes it would go; it is written down")
    private boolean acceptLooserSafety;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format = Format.TEXT;

    boolean dryRun() {
        return dryRun;
    }

    boolean yes() {
        return yes;
    }

    Format format() {
        return format;
    }

    Set<Consent> consents() {
        Set<Consent> given = EnumSet.noneOf(Consent.class);
        if (allowUnsigned) {
            given.add(Consent.UNSIGNED);
        }
        if (acceptLooserSafety) {
            given.add(Consent.LOOSER_SAFETY);
        }
        return given;
    }
}
