/** The engine put together. */
package org.dorsal.core.engine.internal;
