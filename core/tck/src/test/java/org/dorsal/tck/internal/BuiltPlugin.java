package org.dorsal.tck.internal;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.tck.plugin.Judgement;

/** A plugin built of classes of the tests as an author's build does it: by bnd. */
public final class BuiltPlugin {
    private final Map<String, String> instructions = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Class<?>> classes = new ArrayList<>();
    private UnaryOperator<byte[]> compiler = UnaryOperator.identity();

    private BuiltPlugin(String name) {
        instruct("Bundle-SymbolicName", name).instruct("Bundle-Version", "1.0.0").instruct("-noextraheaders", "true")
            .instruct("-dsannotations", "*").instruct("-removeheaders", "Private-Package").instruct("-fixupmessages", "Bundle-Activator*;is:=ignore");
    }

    public static BuiltPlugin named(String name) {
        return new BuiltPlugin(name);
    }

    /** One check, and the classes that it stands on. */
    public static BuiltPlugin of(Class<? extends SafetyCheck> check) {
        BuiltPlugin plugin = named("org.stranger").announcing("stranger").with(check);
        Optional.<Class<?>>ofNullable(check.getDeclaringClass()).ifPresent(plugin::with);
        return plugin.with(Judgement.class);
    }

    public BuiltPlugin with(Class<?>... more) {
        classes.addAll(List.of(more));
        return this;
    }

    public BuiltPlugin instruct(String header, String value) {
        instructions.put(header, value);
        return this;
    }

    public BuiltPlugin without(String header) {
        instructions.put("-removeheaders", instructions.get("-removeheaders") + "," + header);
        return this;
    }

    public BuiltPlugin announcing(String... checks) {
        List<String> capabilities = new ArrayList<>();
        for (String check : checks) {
            capabilities.add("org.dorsal.check;org.dorsal.check=\"" + check + "\"");
        }
        return instruct("Provide-Capability", String.join(",", capabilities));
    }

    public BuiltPlugin file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** As if another compiler had written the classes. */
    public BuiltPlugin compiledBy(UnaryOperator<byte[]> other) {
        compiler = other;
        return this;
    }

    /** The jar, in a folder. */
    public Path in(Path folder) throws Exception {
        try (Builder builder = new Builder(); Jar content = new Jar("content")) {
            builder.addClasspath(new File(SafetyCheck.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
            builder.addClasspath(new File(Class.forName("org.osgi.framework.Bundle").getProtectionDomain().getCodeSource().getLocation().toURI()));
            for (Class<?> type : classes) {
                put(content, type);
            }
            files.forEach((path, bytes) -> content.putResource(path, new EmbeddedResource(bytes, 0)));
            instructions.forEach(builder::setProperty);
            builder.setJar(content);
            builder.setProperty("-includeresource", "");
            Jar jar = builder.build();
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException(builder.getErrors().toString());
            }
            Path file = folder.resolve(instructions.get("Bundle-SymbolicName") + "-" + instructions.get("Bundle-Version") + ".jar");
            jar.write(file.toFile());
            return file;
        }
    }

    private void put(Jar jar, Class<?> type) throws Exception {
        String path = type.getName().replace('.', '/') + ".class";
        byte[] bytes = type.getClassLoader().getResourceAsStream(path).readAllBytes();
        jar.putResource(path, new EmbeddedResource(compiler.apply(bytes), 0));
    }
}
