/**
 * What operators do with packs, as commands: {@code dorsal pack …}.
 */
package org.dorsal.core.console.internal.command.pack;
