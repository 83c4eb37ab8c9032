import { laterTask } from "../../src/steps";
import { createObservable } from "../../src/taskpane/session/observable";

function counter(isLarge?: (by: number) => boolean) {
  const events: number[] = [];
  const observable = createObservable<number, number>(
    0,
    (state, by) => state + by,
    (by) => events.push(by),
    isLarge,
  );
  const heard: number[] = [];
  const end = observable.subscribe(() => heard.push(observable.getState()));
  return { ...observable, events, heard, end };
}

test("listeners hear of each change at once, and no more when they have ended", () => {
  const { dispatch, end, heard } = counter();
  dispatch(1);
  dispatch(2);
  end();
  dispatch(3);
  expect(heard).toEqual([1, 3]);
});

test("an event that changes nothing is told to nobody", () => {
  const { dispatch, events, heard } = counter();
  dispatch(0);
  expect([heard, events]).toEqual([[], []]);
});

test("of a large event the state is new at once, and listeners hear of it in a task of its own", async () => {
  const { dispatch, getState, events, heard } = counter((by) => by > 10);
  dispatch(20);
  expect([getState(), events, heard]).toEqual([20, [20], []]);
  await laterTask();
  expect(heard).toEqual([20]);
});

test("what changes before that is told together with it", async () => {
  const { dispatch, heard } = counter((by) => by > 10);
  dispatch(20);
  dispatch(1);
  expect(heard).toEqual([21]);
  await laterTask();
  expect(heard).toEqual([21, 21]);
});
