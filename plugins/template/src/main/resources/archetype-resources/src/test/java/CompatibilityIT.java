package ${package};

import java.nio.file.Path;
import org.dorsal.tck.TechnologyCompatibility;
import org.junit.jupiter.api.Test;

/** The jar as it is handed on, against all that Dorsal demands of a plugin. */
class CompatibilityIT {
    @Test
    void theJarMeetsEveryRequirement() {
        TechnologyCompatibility.of(Path.of(System.getProperty("plugin"))).test().assertPassed();
    }
}
