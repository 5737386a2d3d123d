package org.dorsal.core.console.internal.guide;

import java.lang.reflect.Proxy;

/** The settings as they are when nobody set anything, in Germany. */
final class ConsoleSettingsDefaults {
    private ConsoleSettingsDefaults() {
    }

    static ConsoleSettings of() {
        return (ConsoleSettings) Proxy.newProxyInstance(ConsoleSettings.class.getClassLoader(), new Class<?>[] {ConsoleSettings.class},
            (proxy, method, arguments) -> method.getName().equals("region") ? "DE" : method.getDefaultValue());
    }
}
