// Sets itself up to answer ELK's messages when it is loaded in a worker.
import 'elkjs/lib/elk-worker.min.js';
