/** Plugins written in Java, as strangers would write them: they know the contracts and the framework alone. */
package org.dorsal.itests.plugin;
