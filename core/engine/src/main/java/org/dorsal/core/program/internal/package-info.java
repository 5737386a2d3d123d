/** Moving through programs. */
package org.dorsal.core.program.internal;
