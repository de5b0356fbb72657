/** A worker that answers, and that could send. */
self.onmessage = ({ data }) => postMessage(data * 2);
self.go = () => fetch('http://127.0.0.1:9/', { method: 'PUT' });
