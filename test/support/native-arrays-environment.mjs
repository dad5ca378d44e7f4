import { TestEnvironment } from 'jest-environment-node';

/** Arrays that ONNX Runtime makes and checks for by class. Jest's sandbox has classes of its own; native code knows only the outer ones. */
const NATIVE = { Float32Array, BigInt64Array };

/** Jest's Node environment with the process's own typed arrays. */
export default class NativeArraysEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, NATIVE);
  }
}
