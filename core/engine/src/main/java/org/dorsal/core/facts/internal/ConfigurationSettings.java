package org.dorsal.core.facts.internal;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.settings.SettingCount;
import org.dorsal.core.settings.UnreadSettings;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * The settings that ConfigurationAdmin keeps. Without it, or with a damaged file, they are unreadable rather than
 * standard, as an operator may have tightened one.
 */
public final class ConfigurationSettings implements Settings {
    private final Supplier<Optional<ConfigurationAdmin>> admin;
    private final ConfigurationFiles files;

    /** @param admin the service as it is now; it may come and go */
    public ConfigurationSettings(Supplier<Optional<ConfigurationAdmin>> admin, ConfigurationFiles files) {
        this.admin = admin;
        this.files = files;
    }

    @Override
    public Optional<Object> value(String pack, String fact) {
        String pid = Capabilities.SETTINGS_PID + pack;
        Optional<Dictionary<String, Object>> set = set(pid);
        boolean whole = set.isPresent() ? SettingCount.isWhole(set.get()) : !files.has(pid);
        if (!whole) {
            throw new UnreadableSettingsException(pid, null);
        }
        return set.map(properties -> properties.get(fact));
    }

    /** The files that are damaged. */
    public List<UnreadSettings> unread() {
        return files.all().entrySet().stream().filter(file -> isUnread(file.getKey()))
            .map(file -> new UnreadSettings(file.getKey(), file.getValue(), file.getKey().startsWith(Capabilities.SETTINGS_PID)))
            .toList();
    }

    private boolean isUnread(String pid) {
        try {
            return set(pid).filter(SettingCount::isWhole).isEmpty();
        } catch (UnreadableSettingsException e) {
            return true;
        }
    }

    private Optional<Dictionary<String, Object>> set(String pid) {
        ConfigurationAdmin now = admin.get().orElseThrow(() -> new UnreadableSettingsException(pid, null));
        try {
            Configuration[] found = now.listConfigurations("(service.pid=" + pid + ")");
            return found == null ? Optional.empty()
                : Optional.of(Optional.ofNullable(found[0].getProperties()).orElseGet(Hashtable::new));
        } catch (IOException | InvalidSyntaxException | IllegalStateException e) {
            throw new UnreadableSettingsException(pid, e);
        }
    }
}
