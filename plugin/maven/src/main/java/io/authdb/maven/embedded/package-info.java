/**
 * The PostgreSQL server that needs no installation: binaries, data kept beside the root POM, leases. Knows the JDK, the
 * plugin's own driver and, in one class, Maven's resolver; nothing of the engine and nothing of mojos.
 */
@NullMarked
package io.authdb.maven.embedded;

import org.jspecify.annotations.NullMarked;
