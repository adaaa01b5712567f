/** What every page and every answer shares: layout, errors, home page. */
@org.springframework.modulith.ApplicationModule(displayName = "Web")
package fr.synergies.web;
