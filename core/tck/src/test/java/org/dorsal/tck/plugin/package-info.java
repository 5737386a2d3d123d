/** Plugins as strangers would write them, each with one thing wrong. */
package org.dorsal.tck.plugin;
