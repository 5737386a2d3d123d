package org.dorsal.core.console.internal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dorsal.core.console.internal.Settings;
import org.dorsal.core.settings.SettingCount;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** What Metatype describes and Configuration Admin keeps. */
public final class ConfiguredSettings implements Settings {
    private static final String ANY_BUNDLE = "?";

    private final BundleContext context;
    private final MetaTypeService metatype;
    private final ConfigurationAdmin configurations;

    private record Described(String pid, AttributeDefinition attribute) {
    }

    public ConfiguredSettings(BundleContext context, MetaTypeService metatype, ConfigurationAdmin configurations) {
        this.context = context;
        this.metatype = metatype;
        this.configurations = configurations;
    }

    @Override
    public List<Setting> all() {
        return described().map(this::setting).sorted(Comparator.comparing(Setting::name)).toList();
    }

    @Override
    public Optional<String> set(Setting setting, Optional<String> value) {
        AttributeDefinition attribute = described()
            .filter(d -> d.pid().equals(setting.pid()) && d.attribute().getID().equals(setting.attribute()))
            .findFirst().orElseThrow(() -> new IllegalArgumentException(setting.name())).attribute();
        Optional<String> problem = value.flatMap(text -> problem(attribute, text));
        if (problem.isEmpty()) {
            keep(setting, value.map(text -> SettingType.of(attribute).parse(text)));
        }
        return problem;
    }

    private static Optional<String> problem(AttributeDefinition attribute, String text) {
        try {
            SettingType.of(attribute).parse(text);
        } catch (IllegalArgumentException e) {
            return Optional.of("'" + text + "' is not " + SettingType.of(attribute).words() + ".");
        }
        return Optional.ofNullable(attribute.validate(text)).filter(said -> !said.isEmpty())
            .map(said -> "'" + text + "' does not fit: " + (said.startsWith("%") ? said.substring(1) : said) + ".");
    }

    private void keep(Setting setting, Optional<Object> value) {
        try {
            Configuration configuration = configurations.getConfiguration(setting.pid(), ANY_BUNDLE);
            Dictionary<String, Object> properties = Optional.ofNullable(configuration.getProperties()).orElseGet(Hashtable::new);
            value.ifPresentOrElse(v -> properties.put(setting.attribute(), v), () -> properties.remove(setting.attribute()));
            SettingCount.keepIn(properties);
            configuration.update(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Setting setting(Described described) {
        AttributeDefinition attribute = described.attribute();
        String standard = text(attribute.getDefaultValue());
        Optional<String> set = configured(described.pid(), attribute.getID());
        String description = Optional.ofNullable(attribute.getDescription()).orElse("");
        return new Setting(described.pid(), attribute.getID(), Optional.ofNullable(attribute.getName()).orElse(attribute.getID()),
            description + options(attribute), set.orElse(standard), standard, set.isPresent());
    }

    private static String options(AttributeDefinition attribute) {
        String[] values = attribute.getOptionValues();
        return values == null || values.length == 0 ? "" : " One of " + String.join(", ", values) + ".";
    }

    private Optional<String> configured(String pid, String attribute) {
        try {
            Configuration[] found = configurations.listConfigurations("(service.pid=" + pid + ")");
            return found == null ? Optional.empty()
                : Optional.ofNullable(found[0].getProperties()).map(properties -> properties.get(attribute)).map(ConfiguredSettings::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<Described> described() {
        return Arrays.stream(context.getBundles()).map(metatype::getMetaTypeInformation)
            .flatMap(information -> information == null ? Stream.empty() : described(information));
    }

    private static Stream<Described> described(MetaTypeInformation information) {
        List<Described> all = new ArrayList<>();
        for (String pid : information.getPids()) {
            if (pid.startsWith(PREFIX)) {
                attributes(information, pid).forEach(attribute -> all.add(new Described(pid, attribute)));
            }
        }
        return all.stream();
    }

    private static List<AttributeDefinition> attributes(MetaTypeInformation information, String pid) {
        AttributeDefinition[] attributes = information.getObjectClassDefinition(pid, null)
            .getAttributeDefinitions(ObjectClassDefinition.ALL);
        return attributes == null ? Collections.emptyList() : List.of(attributes);
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Object[] several) {
            return Arrays.stream(several).map(Object::toString).collect(Collectors.joining(","));
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return Long.toString(number.longValue());
        }
        return value instanceof Collection<?> several
            ? several.stream().map(Object::toString).collect(Collectors.joining(",")) : value.toString();
    }
}
