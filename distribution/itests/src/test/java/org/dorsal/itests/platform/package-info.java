/** What holds while bundles come and go in the running platform. */
package org.dorsal.itests.platform;
