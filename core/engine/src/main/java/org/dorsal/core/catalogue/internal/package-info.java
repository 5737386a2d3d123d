/** Following bundles and services, and making one value of what they bring. */
package org.dorsal.core.catalogue.internal;
