import { create, type MathNode, parseDependencies } from 'mathjs/number';
import { type Expression, FUNCTION_ARITY, type FunctionName, type OperationName } from './expression.ts';
import { nearestName } from './nearest_name.ts';
import { type Issue, PlancastError } from './types.ts';

// `import {parse}` would drag in the evaluator; only the parser is wanted, and nothing is ever evaluated by it.
const { parse } = create({ parseDependencies: parseDependencies ?? {} }) as {
  parse: (text: string) => MathNode;
};

const MAX_LENGTH = 2_000;
const MAX_DEPTH = 60;

const OPERATION_OF: Readonly<Record<string, OperationName>> = {
  add: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  divide: 'divide',
  smaller: 'less',
  smallerEq: 'less_equal',
  larger: 'greater',
  largerEq: 'greater_equal',
  equal: 'equal',
  unequal: 'unequal',
};

/** What parseEquation reads of a mathjs node; every node kind of the list below has these. */
interface Node {
  type: string;
  value?: unknown;
  name?: string;
  fn?: string | { name?: string };
  implicit?: boolean;
  content?: Node;
  args?: readonly Node[];
  condition?: Node;
  trueExpr?: Node;
  falseExpr?: Node;
  toString(): string;
}

/**
 * Parses an equation as a textbook writes it into plain data; only listed node kinds and names get through.
 *
 * @param text for instance `100 * rd_expenditure / gdp_nominal`
 * @returns the parsed equation
 * @throws PlancastError naming what is refused and where in the equation
 * @example
 * parseEquation('lag(x) * 2')
 * // => { node: 'operation', name: 'multiply', left: { node: 'value', id: 'x', lag: 1 }, right: { node: 'number', value: 2 } }
 */
export function parseEquation(text: string): Expression {
  if (text.length > MAX_LENGTH) {
    refuse(text, {
      zh: `长度为 ${text.length} 个字符；最多 ${MAX_LENGTH} 个，请拆成几个指标`,
      en: `it has ${text.length} characters; at most ${MAX_LENGTH} are read, split it into several indicators`,
    });
  }
  let root: Node;
  try {
    root = parse(text) as unknown as Node;
  } catch (error) {
    const why = error instanceof RangeError ? 'it is nested too deeply' : (error as Error).message;
    refuse(text, {
      zh: `写法有误(${why})；请检查括号和运算符`,
      en: `${why}; check its brackets and operators`,
    });
  }
  return convert(root, 0);

  function convert(node: Node, depth: number): Expression {
    if (depth > MAX_DEPTH) {
      refuse(text, {
        zh: `嵌套超过 ${MAX_DEPTH} 层；请拆成几个指标`,
        en: `it is nested more than ${MAX_DEPTH} deep; split it into several indicators`,
      });
    }
    const next = (part: Node | undefined) => convert(part as Node, depth + 1);
    switch (node.type) {
      case 'ConstantNode':
        if (typeof node.value !== 'number' || !Number.isFinite(node.value)) {
          refuse(text, {
            zh: `出现 ${node.toString()}；此处只能写有限的数`,
            en: `found ${node.toString()}; a finite number is wanted`,
          });
        }
        return { node: 'number', value: node.value };
      case 'ParenthesisNode':
        return next(node.content);
      case 'SymbolNode':
        return node.name === 'year' ? { node: 'year' } : { node: 'value', id: node.name ?? '', lag: 0 };
      case 'OperatorNode':
        return operator(node, next);
      case 'FunctionNode':
        return call(node, next);
      case 'ConditionalNode':
        return {
          node: 'conditional',
          test: next(node.condition),
          then: next(node.trueExpr),
          otherwise: next(node.falseExpr),
        };
      default:
        return refuse(text, {
          zh: `“${node.toString()}”不允许使用；只能用数字、指标、运算符、括号和列出的函数`,
          en: `"${node.toString()}" is not allowed; use numbers, indicators, operators, brackets and the listed functions`,
        });
    }
  }

  function operator(node: Node, next: (part: Node | undefined) => Expression): Expression {
    const fn = node.fn as string;
    const [left, right] = node.args ?? [];
    if (fn === 'unaryMinus') return { node: 'negate', argument: next(left) };
    if (fn === 'unaryPlus') return next(left);
    if (fn === 'pow') return { node: 'call', name: 'pow', arguments: [next(left), next(right)] };
    const name = OPERATION_OF[fn];
    if (name === undefined || node.implicit) {
      refuse(text, {
        zh: `“${node.toString()}”中的运算不允许使用；可用 + - * / ^ 和比较，乘号要写出来`,
        en: `the operation in "${node.toString()}" is not allowed; use + - * / ^ and comparisons, and write every *`,
      });
    }
    return { node: 'operation', name, left: next(left), right: next(right) };
  }

  function call(node: Node, next: (part: Node | undefined) => Expression): Expression {
    const name = typeof node.fn === 'string' ? node.fn : (node.fn?.name ?? '');
    const args = node.args ?? [];
    if (name === 'lag') {
      const years = args.length === 1 ? 1 : args[1]?.value;
      if (
        args.length > 2 ||
        typeof years !== 'number' ||
        !Number.isInteger(years) ||
        years < 1 ||
        years > 10
      ) {
        refuse(text, {
          zh: `${node.toString()} 写法有误；写 lag(指标) 或 lag(指标， 年数)，年数为1到10的整数`,
          en: `found ${node.toString()}; write lag(indicator) or lag(indicator, years) with 1 to 10 whole years`,
        });
      }
      return { node: 'value', id: nameOf(node, args[0]), lag: years };
    }
    if (name === 'base' || name === 'baseline' || name === 'plan_sum') {
      if (args.length !== 1) wrongArity(node, name, 1);
      return { node: name, id: nameOf(node, args[0]) };
    }
    if (!Object.hasOwn(FUNCTION_ARITY, name)) {
      const known = [...Object.keys(FUNCTION_ARITY), 'lag', 'base', 'baseline', 'plan_sum'];
      const near = nearestName(name, known);
      refuse(text, {
        zh: `没有函数“${name}”；${near ? `是不是“${near}”?` : `可用:${known.join('、')}`}`,
        en: `there is no function "${name}"; ${near ? `did you mean "${near}"?` : `use one of ${known.join(', ')}`}`,
      });
    }
    const arity = FUNCTION_ARITY[name as FunctionName];
    if (args.length !== arity) wrongArity(node, name, arity);
    return { node: 'call', name: name as FunctionName, arguments: args.map(next) };
  }

  function wrongArity(node: Node, name: string, arity: number): never {
    refuse(text, {
      zh: `${node.toString()} 的参数个数有误；${name} 需要 ${arity} 个`,
      en: `found ${node.toString()}; ${name} takes ${arity} argument${arity === 1 ? '' : 's'}`,
    });
  }

  function nameOf(node: Node, argument: Node | undefined): string {
    if (argument?.type === 'SymbolNode' && argument.name) return argument.name;
    return refuse(text, {
      zh: `${node.toString()} 里应写一个指标的名称`,
      en: `found ${node.toString()}; the name of one indicator is wanted inside`,
    });
  }
}

function refuse(text: string, what: { zh: string; en: string }): never {
  const shown = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  const issue: Issue = {
    code: 'bad_equation',
    level: 'error',
    path: 'equation',
    text: {
      zh: `无法读取公式“${shown}”：${what.zh}`,
      en: `Cannot read equation "${shown}": ${what.en}`,
    },
  };
  throw new PlancastError([issue]);
}
