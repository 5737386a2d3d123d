package org.dorsal.core.settings;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: which settings cannot be what they are. Any thread may call. */
@ProviderType
public interface SettingProblems {
    /** All of them at this moment, in the order of their names; those of {@link #unread} files left out. */
    List<SettingProblem> all();

    /** The files that cannot be read, in the order of their names. */
    List<UnreadSettings> unread();
}
