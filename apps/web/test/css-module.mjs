/** Stands for every CSS module in component tests: each class name is its own key. */
export default new Proxy({}, { get: (_target, name) => name });
