/** A worker that imports one that could send. */
import './sends.js';
