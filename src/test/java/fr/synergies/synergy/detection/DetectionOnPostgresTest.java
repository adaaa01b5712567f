package fr.synergies.synergy.detection;

import fr.synergies.OnPostgres;

/** The same detections on PostgreSQL. */
@OnPostgres
class DetectionOnPostgresTest extends DetectionTest {}
