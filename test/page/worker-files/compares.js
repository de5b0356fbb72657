/** A worker that answers, and that only asks for the method of a request. */
self.onmessage = ({ data }) => postMessage(data * 2);
self.isSaved = ({ method }) => method === 'POST';
