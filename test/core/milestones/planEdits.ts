import type { Random } from '../../specimens/random';
import type { PlainAxis, PlainFront, PlainMilestone, PlainPlan } from '../../specimens/layouts/plainPlan';

/** A plan after an office worked on it. */
export interface EditedPlan {
  readonly plan: PlainPlan;
  /** New names by old ones. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
  /** New names of those that went to another front and were renamed at once: nobody can know them again. */
  readonly movedAndRenamed: ReadonlySet<string>;
}

/** Renames, removes, adds, reorders and moves milestones, and renames axes. Amounts and activities stay. */
export function editPlan(plan: PlainPlan, random: Random): EditedPlan {
  const editor = new PlanEditor(random);
  const edited = plan.axes.map((axis) => editor.axis(axis));
  const axes = random.chance(0.4) ? editor.move(edited) : edited;
  return {
    plan: { ...plan, axes: random.chance(0.3) ? random.shuffle(axes) : axes },
    renamed: editor.renamed,
    removed: editor.removed,
    movedAndRenamed: editor.movedAndRenamed,
  };
}

class PlanEditor {
  readonly renamed = new Map<string, string>();
  readonly removed = new Set<string>();
  readonly movedAndRenamed = new Set<string>();
  private added = 0;

  constructor(private readonly random: Random) {}

  axis({ name, fronts }: PlainAxis): PlainAxis {
    const renamed = this.random.chance(0.2) ? `${name} Y BIENESTAR` : name;
    return { name: renamed, fronts: fronts.map((front) => this.front(front)) };
  }

  private front({ name, milestones }: PlainFront): PlainFront {
    const kept = milestones.flatMap((milestone) => this.milestone(milestone));
    const added = this.random.chance(0.4) || kept.length === 0 ? [this.newMilestone(milestones)] : [];
    const edited = [...kept, ...added];
    return { name, milestones: this.random.chance(0.3) ? this.random.shuffle(edited) : edited };
  }

  private milestone(milestone: PlainMilestone): PlainMilestone[] {
    if (this.random.chance(0.2)) {
      this.removed.add(milestone.name);
      return [];
    }
    if (!this.random.chance(0.3)) return [milestone];
    const name = this.random.chance(0.5)
      ? `${milestone.name} del municipio`
      : `Plan maestro número ${this.renamed.size + 1}`;
    this.renamed.set(milestone.name, name);
    return [{ ...milestone, name }];
  }

  /** Takes one milestone to another front, which may be another axis's; perhaps under another name. */
  move(axes: readonly PlainAxis[]): readonly PlainAxis[] {
    const fronts = axes.flatMap((axis) => axis.fronts.filter(({ milestones }) => milestones.length > 1));
    const others = axes.flatMap((axis) => axis.fronts);
    if (fronts.length === 0 || others.length < 2) return axes;
    const from = this.random.pick(fronts);
    const to = this.random.pick(others.filter((front) => front !== from));
    const moved = this.random.pick(from.milestones);
    const arrived = this.random.chance(0.5) ? this.underAnotherName(moved) : moved;
    const edit = (front: PlainFront): PlainFront => {
      if (front === from) return { ...front, milestones: front.milestones.filter((each) => each !== moved) };
      return front === to ? { ...front, milestones: [...front.milestones, arrived] } : front;
    };
    return axes.map((axis) => ({ ...axis, fronts: axis.fronts.map(edit) }));
  }

  private underAnotherName(moved: PlainMilestone): PlainMilestone {
    const [original = moved.name] = [...this.renamed].find(([, now]) => now === moved.name) ?? [];
    const name = `Estrategia transversal número ${this.renamed.size + 1}`;
    if (!original.startsWith('Nuevo frente')) {
      this.renamed.set(original, name);
      this.movedAndRenamed.add(name);
    }
    return { ...moved, name };
  }

  private newMilestone([like]: readonly PlainMilestone[]): PlainMilestone {
    this.added += 1;
    const activities = (like?.activities ?? []).map((activity) => ({
      ...activity,
      text: `Obra nueva ${this.added}: ${activity.text}`,
    }));
    return { name: `Nuevo frente de obra ${this.added} ${like?.name ?? ''}`, activities };
  }
}
