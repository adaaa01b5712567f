package fr.synergies.recruitment;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Enables the scheduled erasure. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RetentionConfiguration {}
