package org.dorsal.core.content.internal.extender;

import java.io.InputStream;
import java.util.List;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.content.PackHeader;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeProvider;
import org.osgi.service.metatype.ObjectClassDefinition;

/** Describes the settings of a pack, which are its facts of the origin setting, to the metatype service. */
final class Settings implements MetaTypeProvider, ObjectClassDefinition {
    private final PackHeader pack;
    private final List<AttributeDefinition> attributes;

    Settings(PackHeader pack, List<Fact> facts) {
        this.pack = pack;
        this.attributes = facts.stream().<AttributeDefinition>map(Setting::new).toList();
    }

    static List<Fact> among(List<Fact> facts) {
        return facts.stream().filter(fact -> fact.origin() == Fact.Origin.SETTING).toList();
    }

    @Override
    public ObjectClassDefinition getObjectClassDefinition(String id, String locale) {
        if (!id.equals(getID())) {
            throw new IllegalArgumentException("only " + getID() + " is described here, not " + id);
        }
        return this;
    }

    @Override
    public String[] getLocales() {
        return null;
    }

    @Override
    public String getName() {
        return pack.title();
    }

    @Override
    public String getID() {
        return Capabilities.SETTINGS_PID + pack.id();
    }

    @Override
    public String getDescription() {
        return "Settings of the pack " + pack.title();
    }

    @Override
    public AttributeDefinition[] getAttributeDefinitions(int filter) {
        return filter == OPTIONAL ? new AttributeDefinition[0] : attributes.toArray(AttributeDefinition[]::new);
    }

    /** There is none. */
    @Override
    public InputStream getIcon(int size) {
        return null;
    }
}
