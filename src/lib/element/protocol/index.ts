export { connectProtocol, flooding, type Peer, type ProtocolOptions } from './connect-protocol';
