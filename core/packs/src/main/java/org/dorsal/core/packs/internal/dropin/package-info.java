/** The drop-in folder, watched by Felix FileInstall. */
package org.dorsal.core.packs.internal.dropin;
