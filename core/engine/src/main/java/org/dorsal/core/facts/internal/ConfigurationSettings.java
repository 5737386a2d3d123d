package org.dorsal.core.facts.internal;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Optional;
import java.util.function.Supplier;
import org.dorsal.api.pack.Capabilities;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The settings that ConfigurationAdmin keeps. Without it they are unreadable, as an operator may have tightened one. */
public final class ConfigurationSettings implements Settings {
    private final Supplier<Optional<ConfigurationAdmin>> admin;

    /** @param admin the service as it is now; it may come and go */
    public ConfigurationSettings(Supplier<Optional<ConfigurationAdmin>> admin) {
        this.admin = admin;
    }

    @Override
    public Optional<Object> value(String pack, String fact) {
        String pid = Capabilities.SETTINGS_PID + pack;
        ConfigurationAdmin now = admin.get().orElseThrow(() -> new UnreadableSettingsException(pid, null));
        return properties(now, pid).map(p -> p.get(fact));
    }

    private static Optional<Dictionary<String, Object>> properties(ConfigurationAdmin admin, String pid) {
        try {
            Configuration[] found = admin.listConfigurations("(service.pid=" + pid + ")");
            return found == null ? Optional.empty() : Optional.ofNullable(found[0].getProperties());
        } catch (IOException | InvalidSyntaxException | IllegalStateException e) {
            throw new UnreadableSettingsException(pid, e);
        }
    }
}
