/**
 * What a migration class declares. These annotations depend on nothing but the JDK, so that a migration compiles against
 * any jOOQ; {@link io.authdb.processor} checks them at compile time, and the engine checks the same rules in class files.
 */
package io.authdb;
