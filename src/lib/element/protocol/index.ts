export { connectProtocol, flooding, type ProtocolOptions } from './connect-protocol';
