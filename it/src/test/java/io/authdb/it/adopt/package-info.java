/** Databases that other tools brought where they are, by those tools themselves, and what authdb makes of them. */
package io.authdb.it.adopt;
