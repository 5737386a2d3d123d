package org.dorsal.core.model;

/** What somebody says about a fact. */
enum Told { NO, YES, NOT_SURE }
