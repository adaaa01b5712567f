/** What the parts of this module share about the engine; no other module uses it. */
package fr.synergies.platform.workflow.engine;
