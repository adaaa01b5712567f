package fr.synergies.recruitment;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the erasure run by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RetentionConfiguration {}
