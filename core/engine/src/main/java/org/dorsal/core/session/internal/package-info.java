/** Guiding a person through a permitted variant. */
package org.dorsal.core.session.internal;
