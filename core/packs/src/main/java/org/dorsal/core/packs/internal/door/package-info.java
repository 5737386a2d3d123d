/** The way from a second terminal: JSON lines through a Unix domain socket that only the owner can reach. */
package org.dorsal.core.packs.internal.door;
