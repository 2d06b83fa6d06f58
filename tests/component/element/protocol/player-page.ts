import { connectProtocol } from '$lib/element/protocol';
import { FakePlayer } from '../../../unit/element/protocol/fake-player';

/** A player that, when it is given a state, fires what that says: `{ fire, detail }`. */
class ToldPlayer extends FakePlayer {
	override setState(value: unknown): Promise<readonly string[]> {
		const { fire, detail } = value as { fire: string; detail: object };
		this.fire(fire, detail);
		return Promise.resolve([`${fire} was fired in ${self.origin}.`]);
	}
}

connectProtocol(new ToldPlayer());
