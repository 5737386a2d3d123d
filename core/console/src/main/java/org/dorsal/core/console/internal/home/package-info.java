/**
 * A home as files: how it is copied whole.
 */
package org.dorsal.core.console.internal.home;
