import{A as e,At as t,D as n,Dt as r,Et as i,Gt as a,Jt as o,Kt as s,Mt as c,O as l,Ot as ee,P as u,Pt as d,T as f,Ut as p,Wt as m,Xt as h,a as g,c as te,ct as _,d as v,f as y,i as b,jt as x,l as S,lt as ne,o as C,ot as w,r as T,s as re,st as E,u as D,x as O,xt as k}from"./shared-Upm2zDQ8.js";var A=class extends k{constructor(...e){super(...e),this.canAdd=!1}static{this.styles=[r,h`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 12px;
        max-width: 440px;
        margin: 12vh auto 0;
        padding: 24px;
        text-align: center;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 96px;
        height: 96px;
        border-radius: 50%;
        color: var(--pz-printing);
        background: color-mix(in srgb, var(--pz-printing) 12%, transparent);
      }
      .mark ha-icon {
        --mdc-icon-size: 48px;
      }
      h2 {
        margin-top: 4px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
      }
      printernizer-button {
        margin-top: 12px;
      }
    `]}render(){return o`
      <div class="mark"><ha-icon icon="mdi:printer-3d-nozzle-outline"></ha-icon></div>
      <h2>${this.text(`empty.title`)}</h2>
      <p class="muted">${this.text(`empty.text`)}</p>
      ${this.canAdd?o`<printernizer-button
              variant="filled"
              icon="mdi:plus"
              .text=${this.text(`empty.button`)}
              @click=${this._add}
            ></printernizer-button>`:o`<p class="muted">${this.text(`empty.admin`)}</p>`}
    `}_add(){y(this,`add-printer`)}};i([m({type:Boolean,attribute:`can-add`})],A.prototype,`canAdd`,void 0),A=i([c(`printernizer-empty-state`)],A);var j=class extends k{static{this.styles=[r,x,h`
      :host {
        display: block;
        overflow: hidden;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      printernizer-camera {
        border-radius: 0;
      }
      .missing {
        display: grid;
        place-items: center;
        gap: 8px;
        aspect-ratio: 16 / 9;
        color: var(--pz-muted);
        background: var(--pz-tint);
        text-align: center;
        align-content: center;
      }
      .facts {
        display: flex;
        flex-direction: column;
        gap: 4px;
        padding: 8px 12px 12px;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .head ha-icon {
        color: var(--tone);
      }
      h2 {
        flex: 1;
        min-width: 0;
        font-size: 14px;
        font-weight: 500;
      }
      h2 a {
        color: inherit;
        text-decoration: none;
      }
    `]}render(){let{printer:t}=this;if(!t)return s;let n=D(t),{icon:r,tone:i}=S(n),{job:a}=t;return o`<article class=${`tone-${i}`} aria-labelledby="name">
      ${this._picture(t)}
      <div class="facts">
        <div class="head">
          <ha-icon .icon=${r}></ha-icon>
          <h2 id="name" class="ellipsis">
            <a href=${e(u(t.entry_id))}>${t.name}</a>
          </h2>
          <span class="muted">${this.text(`status.${n}`)}</span>
        </div>
        ${a&&n!==`unreachable`?o`<printernizer-progress
                  .value=${a.progress}
                  .label=${this.text(`job.progress`,{name:a.name||this.text(`job.unnamed`)})}
                ></printernizer-progress>
                <printernizer-time-left
                  .job=${a}
                  ?standing=${n===`paused`||n===`attention`||n===`error`}
                ></printernizer-time-left>`:s}
      </div>
    </article>`}_picture(e){let{camera:t}=e.entities;return t&&e.connection===`connected`?o`<printernizer-camera .entity=${t} .label=${e.name}></printernizer-camera>`:o`<div class="missing">
      <ha-icon icon="mdi:camera-off-outline"></ha-icon>
      <span>${this.text(t?`status.unreachable`:`camera.none`)}</span>
    </div>`}};i([m({attribute:!1})],j.prototype,`printer`,void 0),j=i([c(`printernizer-camera-tile`)],j);var M=e=>S(D(e)).group,N=[`attention`,`printing`,`finished`,`ready`,`unreachable`];function P(e,{grouping:t,sort:n},r){let i=F(e,n,r);if(t===`none`)return i.length?[{title:null,printers:i}]:[];if(t===`state`)return C.map(e=>({title:{group:e},printers:i.filter(t=>M(t)===e)})).filter(e=>e.printers.length>0);let{compare:a}=new Intl.Collator(r,{numeric:!0}),o=/* @__PURE__ */ new Map;for(let e of i)o.set(e.area,[...o.get(e.area)??[],e]);return[...o].sort(([e],[t])=>e===null?1:t===null?-1:a(e,t)).map(([e,t])=>({title:{area:e},printers:t}))}function F(e,t,n){let r=v(e,n);switch(t){case`name`:return r;case`state`:return r.sort((e,t)=>N.indexOf(M(e))-N.indexOf(M(t)));case`end`:return r.sort((e,t)=>I(e)-I(t))}}function I(e){let t=e.connection===`connected`?e.job?.end_time:null;return t?Date.parse(t):1/0}function L({connection:e,job:t},n){if(e!==`connected`||!t?.end_time)return null;let r=Date.parse(t.end_time);return{from:t.start_time?Date.parse(t.start_time):n,to:Math.max(r,n)}}var R=36e5,z=[1,2,3,6,12,24],B=8;function V(e,t){let n=e.map(e=>e?.to??t),r=Math.min(Math.max(...n.map(e=>e-t),6*R),72*R),i=t-r/8,a=t+r*1.05,o=(z.find(e=>(a-i)/(e*R)<=B)??24)*R,s=new Date(t).setHours(0,0,0,0),c=s+Math.ceil((i-s)/o)*o,l=[];for(let e=c;e<a;e+=o)l.push(e);return{from:i,to:a,lines:l}}function H(e,t){return Math.min(Math.max((t-e.from)/(e.to-e.from)*100,0),100)}var U=class extends k{constructor(){super(),this.printers=[],new n(this,f)}static{this.styles=[r,t,x,h`
      :host {
        display: block;
      }
      .card {
        padding: 12px 16px;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(100px, 180px) minmax(0, 1fr) minmax(96px, 150px);
        align-items: center;
        gap: 12px;
        min-height: 44px;
        border-top: 1px solid var(--pz-line);
      }
      .row.hours {
        min-height: 28px;
        border: 0;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .track {
        position: relative;
        height: 44px;
        overflow: hidden;
      }
      .hours .track {
        height: 20px;
        overflow: visible;
      }
      .hour {
        position: absolute;
        transform: translateX(-50%);
        white-space: nowrap;
      }
      .line {
        position: absolute;
        inset-block: 0;
        width: 1px;
        background: var(--pz-line);
      }
      .line.now {
        width: 2px;
        background: var(--pz-printing);
      }
      .bar {
        position: absolute;
        inset-block: 8px;
        display: flex;
        align-items: center;
        overflow: hidden;
        padding: 0 8px;
        border-radius: 6px;
        border: 1px solid var(--tone);
        background: color-mix(in srgb, var(--tone) 22%, var(--pz-surface));
        font-size: 12px;
      }
      .name {
        font-weight: 500;
      }
      .name a {
        color: inherit;
        text-decoration: none;
      }
      .name a:hover {
        text-decoration: underline;
      }
      .free {
        font-size: 12px;
        text-align: end;
      }
      .free ha-icon {
        --mdc-icon-size: 14px;
        color: var(--tone);
      }
      @media (max-width: 620px) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 0 12px;
          padding-block: 6px;
        }
        .track {
          grid-column: 1 / -1;
          order: 3;
          height: 32px;
        }
        .bar {
          inset-block: 4px;
        }
        .row.hours > :not(.track) {
          display: none;
        }
      }
    `]}render(){let{now:e}=f,t=this.printers.map(t=>L(t,e)),n=V(t,e);return o`<section class="card" aria-label=${this.text(`fleet.layout.plan`)}>
      <div class="row hours" aria-hidden="true">
        <span></span>
        <div class="track">${n.lines.map(e=>this._hour(n,e))}</div>
        <span></span>
      </div>
      <ul>
        ${this.printers.map((e,r)=>this._row(e,t[r]??null,n))}
      </ul>
    </section>`}_hour(e,t){let n=H(e,t);if(n<3||n>97)return s;let r=this.i18n.formats.moment(new Date(t).toISOString(),f.now);return o`<span class="hour" style=${g({left:`${n}%`})}>${r}</span>`}_row(t,n,r){let i=S(D(t));return o`<li class=${`row tone-${i.tone}`}>
      <span class="name ellipsis"><a href=${e(u(t.entry_id))}>${t.name}</a></span>
      <div class="track" aria-hidden="true">
        ${r.lines.map(e=>this._line(r,e,`line`))} ${this._line(r,f.now,`line now`)}
        ${n?this._bar(t,n,r):s}
      </div>
      <span class="free"><ha-icon .icon=${i.icon}></ha-icon> ${this._free(t,n)}</span>
    </li>`}_line(e,t,n){return o`<span class=${n} style=${g({left:`${H(e,t)}%`})}></span>`}_bar(e,{from:t,to:n},r){let i=H(r,t),a=Math.max(H(r,n)-i,.5),s=e.job?.name||this.text(`job.unnamed`);return o`<span class="bar" title=${s} style=${g({left:`${i}%`,width:`${a}%`})}
      ><span class="ellipsis">${s}</span></span
    >`}_free(e,t){let n=D(e);if(n===`unreachable`)return this.text(`status.unreachable`);if(t){let e=this.i18n.formats.moment(new Date(t.to).toISOString(),f.now);return this.text(`plan.free_from`,{time:e})}return e.job||n===`busy`?this.text(`plan.unknown`):this.text(`plan.free_now`)}};i([m({attribute:!1})],U.prototype,`printers`,void 0),U=i([c(`printernizer-fleet-plan`)],U);var W=class extends k{constructor(...e){super(...e),this.printers=[]}static{this.styles=[r,x,h`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        font-size: 16px;
        line-height: 24px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 8px;
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
    `]}render(){return o`<ul aria-label=${this.text(`summary.label`)}>
      ${[...te(this.printers)].map(([e,t])=>{let{icon:n,tone:r}=re[e];return o`<li class=${`tone-${r}`}>
          <ha-icon .icon=${n}></ha-icon><span>${this.counted(`summary.${e}`,t)}</span>
        </li>`})}
    </ul>`}};i([m({attribute:!1})],W.prototype,`printers`,void 0),W=i([c(`printernizer-fleet-summary`)],W);var G=class extends a{constructor(...e){super(...e),this.segments=[],this.value=``,this.label=``}static{this.styles=[r,h`
      :host {
        display: inline-flex;
      }
      nav {
        display: inline-flex;
        padding: 3px;
        border-radius: 20px;
        background: var(--pz-tint);
      }
      a {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 34px;
        padding: 0 12px;
        border-radius: 17px;
        font-weight: 500;
        color: var(--pz-text);
        text-decoration: none;
        white-space: nowrap;
      }
      a:hover {
        background: var(--pz-tint-hover);
      }
      a.here {
        background: var(--pz-surface);
        box-shadow: 0 0 0 1px var(--pz-line);
      }
      @media (max-width: 620px) {
        a span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `]}render(){return o`<nav aria-label=${this.label}>
      ${this.segments.map(({href:e,icon:t,text:n,value:r})=>{let i=r===this.value;return o`<a
          class=${d({here:i})}
          href=${e}
          title=${n}
          aria-current=${i?`true`:`false`}
        >
          <ha-icon .icon=${t}></ha-icon><span>${n}</span>
        </a>`})}
    </nav>`}};i([m({attribute:!1})],G.prototype,`segments`,void 0),i([m()],G.prototype,`value`,void 0),i([m()],G.prototype,`label`,void 0),G=i([c(`printernizer-segmented`)],G);var K={cards:`mdi:view-grid-outline`,cameras:`mdi:cctv`,plan:`mdi:chart-gantt`},q=class extends k{static{this.styles=[r,ee,h`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      select {
        width: auto;
        max-width: 200px;
      }
      @media (max-width: 620px) {
        select {
          order: 1;
          flex: 1 1 40%;
          max-width: none;
        }
        printernizer-button {
          margin-inline-start: auto;
        }
      }
    `]}render(){let{query:t}=this;return o`
      <printernizer-segmented
        .label=${this.text(`fleet.layout`)}
        .value=${t.layout}
        .segments=${_.map(n=>({value:n,icon:K[n],text:this.text(`fleet.layout.${n}`),href:e({page:`fleet`,query:{...t,layout:n}})}))}
      ></printernizer-segmented>
      <select
        aria-label=${this.text(`fleet.sort`)}
        @change=${e=>{this._go({sort:e.target.value})}}
      >
        ${ne.map(e=>o`<option value=${e} ?selected=${e===t.sort}>
              ${this.text(`fleet.sort.${e}`)}
            </option>`)}
      </select>
      <select
        aria-label=${this.text(`fleet.group`)}
        @change=${e=>{this._go({grouping:e.target.value})}}
      >
        ${E.map(e=>o`<option value=${e} ?selected=${e===t.grouping}>
              ${this.text(`fleet.group.${e}`)}
            </option>`)}
      </select>
      <printernizer-button
        variant="plain"
        icon="mdi:monitor-dashboard"
        .label=${this.text(`fleet.wall`)}
        @click=${()=>{this._go({isWall:!0})}}
      ></printernizer-button>
    `}_go(e){O({page:`fleet`,query:{...this.query,...e}})}};i([m({attribute:!1})],q.prototype,`query`,void 0),q=i([c(`printernizer-fleet-toolbar`)],q);var J=class extends k{constructor(...e){super(...e),this.slots=[]}static{this.styles=[r,h`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 10px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        white-space: nowrap;
      }
      .dot {
        width: 14px;
        height: 14px;
        margin: 2px;
        border-radius: 50%;
        /* White on white and black on black stay seen. */
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .empty .dot {
        box-shadow: none;
        border: 1px dashed var(--pz-ring);
      }
      .active {
        color: var(--pz-text);
        font-weight: 500;
      }
      .active .dot {
        outline: 2px solid var(--pz-printing);
        outline-offset: 1px;
      }
    `]}render(){return this.slots.length===0?s:o`<ul aria-label=${this.text(`slot.label`)}>
      ${this.slots.map(e=>this._slot(e))}
    </ul>`}_slot(e){let t=this._describe(e),n=e.is_empty||e.type===null;return o`<li class=${d({active:e.is_active,empty:n})} title=${t}>
      <span
        class="dot"
        style=${g(n?{}:{background:b(e.colors)})}
      ></span>
      <span class="hidden">${t}</span>
      ${n?s:o`<span aria-hidden="true">${e.type}</span>`}
    </li>`}_describe(e){let t=e.ams_number===null?this.text(`slot.external`):this.text(`slot.ams`,{ams:e.ams_number,slot:e.slot+1}),n=[];return e.is_empty?n.push(this.text(`slot.empty`)):n.push(e.name||e.type||this.text(`slot.unknown`)),e.remaining!==null&&n.push(this.text(`slot.remaining`,{percent:this.i18n.formats.percent(e.remaining)})),e.is_active&&n.push(this.text(`slot.active`)),`${t}: ${n.join(`, `)}`}};i([m({attribute:!1})],J.prototype,`slots`,void 0),J=i([c(`printernizer-slots`)],J);var Y=class extends k{constructor(...e){super(...e),this._showsCamera=!1}static{this.styles=[r,x,h`
      :host {
        display: block;
        /* Cards off the screen cost nothing; 260 px is about what they take up when they come into view. */
        content-visibility: auto;
        contain-intrinsic-size: auto 260px;
      }
      article {
        display: flex;
        flex-direction: column;
        gap: 12px;
        height: 100%;
        padding: 12px 16px 16px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      header {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: 36px;
        margin-inline-end: -8px;
      }
      .dot {
        flex: none;
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--tone);
      }
      .unreachable .dot {
        background: none;
        box-shadow: inset 0 0 0 2px var(--tone);
      }
      h2 {
        flex: 1;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      h2 a {
        color: inherit;
        text-decoration: none;
      }
      h2 a:hover {
        text-decoration: underline;
      }
      .readings {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 8px 16px;
        margin-top: auto;
      }
      printernizer-slots {
        flex-basis: 100%;
      }
    `]}render(){let{printer:t}=this;if(!t)return s;let n=D(t),r={[`tone-${S(n).tone}`]:!0,unreachable:n===`unreachable`};return o`<article class=${d(r)} aria-labelledby="name">
      <header>
        <span class="dot"></span>
        <h2 id="name" class="ellipsis" title=${`${t.name} · ${t.model}`}>
          <a href=${e(u(t.entry_id))}>${t.name}</a>
        </h2>
        ${t.device_id?o`<printernizer-menu
                .label=${this.text(`action.more`,{name:t.name})}
                .items=${[{icon:`mdi:devices`,text:this.text(`action.open_device`),select:()=>{this._openDevice()}}]}
              ></printernizer-menu>`:s}
      </header>
      ${n===`unreachable`?o`<printernizer-offline-section .printer=${t}></printernizer-offline-section>`:this._live(t)}
    </article>`}_live(e){let t=e.alerts.filter(e=>e.severity!==`info`);return o`
      ${t.length?o`<printernizer-alerts role="alert" .alerts=${t}></printernizer-alerts>`:s}
      ${e.job?o`<printernizer-job-section
              .printer=${e}
              ?compact=${t.length>0}
            ></printernizer-job-section>`:o`<printernizer-rest-section .printer=${e}></printernizer-rest-section>`}
      ${this._showsCamera&&e.entities.camera?o`<printernizer-camera
              .entity=${e.entities.camera}
              .label=${e.name}
            ></printernizer-camera>`:s}
      ${this._readings(e)} ${this._actions(e)}
    `}_readings(e){let{cost:t,currency:n}=e.job??{cost:null,currency:null};return o`<div class="readings">
      <printernizer-temperatures
        .nozzles=${e.nozzles}
        .bed=${e.bed}
        .chamber=${e.chamber}
      ></printernizer-temperatures>
      ${t!==null&&n!==null&&Number(t)>0?o`<span title=${this.text(`job.cost`)}>
              <span class="hidden">${this.text(`job.cost`)}: </span>${this.i18n.formats.money(t,n)}
            </span>`:s}
      ${e.slots.length?o`<printernizer-slots .slots=${e.slots}></printernizer-slots>`:s}
    </div>`}_actions(e){return e.actions.length===0&&!e.entities.camera?s:o`<printernizer-card-actions
      .printer=${e}
      .showsCamera=${this._showsCamera}
      @camera-toggled=${this._toggleCamera}
    ></printernizer-card-actions>`}_toggleCamera(){this._showsCamera=!this._showsCamera}_openDevice(){l(`/config/devices/device/${this.printer?.device_id??``}`)}};i([m({attribute:!1})],Y.prototype,`printer`,void 0),i([p()],Y.prototype,`_showsCamera`,void 0),Y=i([c(`printernizer-printer-card`)],Y);var X=class extends a{static{this.styles=[r,h`
      :host {
        display: grid;
        grid-template-columns: 96px 1fr;
        align-content: start;
        gap: 12px;
        height: 232px;
        padding: 20px 16px 16px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      div {
        height: 14px;
        border-radius: 7px;
        background: var(--pz-tint);
      }
      .name {
        grid-column: 1 / -1;
        width: 45%;
        margin-bottom: 6px;
      }
      .picture {
        height: 96px;
        border-radius: 8px;
      }
      .lines {
        display: flex;
        flex-direction: column;
        justify-content: space-evenly;
        height: auto;
        background: none;
      }
      .short {
        width: 60%;
      }
    `]}render(){return o`
      <div class="name"></div>
      <div class="picture"></div>
      <div class="lines">
        <div class="short"></div>
        <div></div>
        <div class="short"></div>
      </div>
    `}};X=i([c(`printernizer-skeleton-card`)],X);var Z=class extends k{constructor(...e){super(...e),this.showsCamera=!1}static{this.styles=[r,x,h`
      :host {
        display: block;
      }
      article {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: 12px;
        height: 100%;
        min-height: 240px;
        padding: 20px;
        overflow: hidden;
        border: 1px solid var(--pz-line);
        border-inline-start: 8px solid var(--tone);
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      h2 {
        font-size: 24px;
        font-weight: 500;
        line-height: 32px;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 10px;
        font-size: 24px;
        line-height: 32px;
      }
      .state ha-icon {
        --mdc-icon-size: 32px;
        color: var(--tone);
      }
      .big {
        font-size: 40px;
        line-height: 48px;
        font-weight: 500;
      }
      .job {
        font-size: 16px;
        line-height: 24px;
      }
      .end {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 16px;
        margin-top: auto;
        font-size: 16px;
      }
      printernizer-time-left {
        font-size: 16px;
      }
    `]}render(){let{printer:e}=this;if(!e)return s;let t=D(e),{icon:n,tone:r}=S(t),i=e.alerts.filter(e=>e.severity!==`info`),a=t!==`unreachable`;return o`<article class=${`tone-${r}`} aria-labelledby="name">
      <h2 id="name" class="ellipsis">${e.name}</h2>
      <div class="state">
        <ha-icon .icon=${n}></ha-icon><span class="ellipsis">${this.text(`status.${t}`)}</span>
      </div>
      ${a&&i.length?o`<printernizer-alerts role="alert" .alerts=${i}></printernizer-alerts>`:s}
      ${a&&this.showsCamera&&e.entities.camera?o`<printernizer-camera
              .entity=${e.entities.camera}
              .label=${e.name}
            ></printernizer-camera>`:s}
      ${a?this._doing(e):s}
    </article>`}_doing(e){let{job:t,last_job:n}=e,{formats:r}=this.i18n;if(!t){if(!n?.end_time)return s;let e=r.moment(n.end_time,f.now);return o`<p class="job muted">${this.text(`idle.free_since`,{time:e})}</p>`}let i=t.name||this.text(`job.unnamed`),a=[`paused`,`attention`,`error`].includes(e.status);return o`
      <p class="job ellipsis">${i}</p>
      <div class="end">
        <span class="big">${t.progress===null?`–`:r.percent(t.progress)}</span>
        <printernizer-time-left .job=${t} ?standing=${a}></printernizer-time-left>
      </div>
      <printernizer-progress
        .value=${t.progress}
        .label=${this.text(`job.progress`,{name:i})}
        bare
      ></printernizer-progress>
    `}};i([m({attribute:!1})],Z.prototype,`printer`,void 0),i([m({type:Boolean,attribute:`shows-camera`})],Z.prototype,`showsCamera`,void 0),Z=i([c(`printernizer-wall-card`)],Z);var ie=15e3,Q=class extends k{constructor(...e){super(...e),this.printers=[],this.stale=!1,this._turn=0,this._stayAwake=()=>{!document.hidden&&`wakeLock`in navigator&&navigator.wakeLock.request(`screen`).then(e=>{this.isConnected?this._lock=e:e.release()},()=>void 0)},this._key=e=>{e.key===`Escape`&&this._leave()}}static{this.styles=[r,h`
      :host {
        position: fixed;
        inset: 0;
        z-index: 10;
        display: flex;
        flex-direction: column;
        gap: 16px;
        padding: 16px;
        overflow: auto;
        background: var(--pz-background);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(420px, 100%), 1fr));
        grid-auto-rows: minmax(240px, auto);
        gap: 16px;
      }
      .stale {
        opacity: 0.6;
      }
    `]}connectedCallback(){super.connectedCallback(),this._timer=setInterval(()=>{this._turn+=1},ie),document.addEventListener(`visibilitychange`,this._stayAwake),document.addEventListener(`keydown`,this._key),this._stayAwake()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this._timer),document.removeEventListener(`visibilitychange`,this._stayAwake),document.removeEventListener(`keydown`,this._key),this._lock?.release(),this._lock=void 0}render(){let e=this.printers.filter(({connection:e,entities:t})=>e===`connected`&&t.camera),t=e.length?e[this._turn%e.length]:void 0;return o`
      <header>
        <printernizer-fleet-summary .printers=${this.printers}></printernizer-fleet-summary>
        <printernizer-button
          variant="plain"
          icon="mdi:close"
          .label=${this.text(`fleet.wall_leave`)}
          @click=${this._leave}
        ></printernizer-button>
      </header>
      ${this.stale?o`<p role="status">${this.text(`fleet.stale`)}</p>`:s}
      <div class=${this.stale?`grid stale`:`grid`}>
        ${T(this.printers,e=>e.entry_id,e=>o`<printernizer-wall-card
              .printer=${e}
              ?shows-camera=${e===t}
            ></printernizer-wall-card>`)}
      </div>
    `}_leave(){O({page:`fleet`,query:{...this.query,isWall:!1}})}};i([m({attribute:!1})],Q.prototype,`printers`,void 0),i([m({attribute:!1})],Q.prototype,`query`,void 0),i([m({type:Boolean})],Q.prototype,`stale`,void 0),i([p()],Q.prototype,`_turn`,void 0),Q=i([c(`printernizer-wall`)],Q);var $=class extends k{constructor(...e){super(...e),this.place=w,this.language=`en`,this.canAdd=!1}static{this.styles=[r,h`
      :host {
        display: block;
        padding: 16px;
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 12px 24px;
        margin: 0 4px 16px;
      }
      .note {
        margin: 0 4px 16px;
      }
      @media (max-width: 620px) {
        printernizer-fleet-toolbar {
          flex: 1 1 100%;
        }
      }
      h2 {
        margin: 20px 4px 8px;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      section:first-child h2 {
        margin-top: 0;
      }
      .note {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--pz-muted);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        /* An open camera makes its card longer, not its neighbours. */
        align-items: start;
        gap: 12px;
      }
      .cameras {
        grid-template-columns: repeat(auto-fill, minmax(min(380px, 100%), 1fr));
      }
      .stale {
        opacity: 0.6;
      }
      @media (max-width: 460px) {
        :host {
          padding: 12px;
        }
      }
    `]}render(){let{fleet:e}=this;if(!e||e.phase===`loading`)return this._loading(e?.hasFailed??!1);if(e.printers.size===0)return o`<printernizer-empty-state ?can-add=${this.canAdd}></printernizer-empty-state>`;let{query:t}=this.place,n=P(e.printers.values(),t,this.language),r=e.phase===`stale`;return t.isWall?o`<printernizer-wall
        .printers=${n.flatMap(({printers:e})=>e)}
        .query=${t}
        ?stale=${r}
      ></printernizer-wall>`:o`
      ${r?this._note(`mdi:link-off`,this.text(`fleet.stale`)):s}
      <div class="top">
        <printernizer-fleet-summary .printers=${[...e.printers.values()]}></printernizer-fleet-summary>
        <printernizer-fleet-toolbar .query=${t}></printernizer-fleet-toolbar>
      </div>
      <div class=${r?`stale`:``} ?inert=${r}>
        ${n.map(e=>this._section(e))}
      </div>
    `}_section({printers:e,title:t}){let n=this._heading(t);return o`<section aria-label=${n??this.text(`fleet.label`)}>
      ${n===void 0?s:o`<h2>${n}</h2>`} ${this._printers(e)}
    </section>`}_heading(e){if(e!==null)return`area`in e?e.area??this.text(`fleet.no_area`):this.text(`fleet.state.${e.group}`)}_printers(e){let t=e=>e.entry_id;switch(this.place.query.layout){case`plan`:return o`<printernizer-fleet-plan .printers=${e}></printernizer-fleet-plan>`;case`cameras`:return o`<div class="grid cameras">
          ${T(e,t,e=>o`<printernizer-camera-tile .printer=${e}></printernizer-camera-tile>`)}
        </div>`;case`cards`:return o`<div class="grid">
          ${T(e,t,e=>o`<printernizer-printer-card .printer=${e}></printernizer-printer-card>`)}
        </div>`}}_loading(e){return o`
      ${e?this._note(`mdi:alert-circle-outline`,this.text(`error.load`)):s}
      <section class="grid" aria-busy="true" aria-label=${this.text(`fleet.loading`)}>
        ${[1,2,3].map(()=>o`<printernizer-skeleton-card></printernizer-skeleton-card>`)}
      </section>
    `}_note(e,t){return o`<p class="note" role="status"><ha-icon .icon=${e}></ha-icon>${t}</p>`}};i([m({attribute:!1})],$.prototype,`place`,void 0),i([m({attribute:!1})],$.prototype,`fleet`,void 0),i([m()],$.prototype,`language`,void 0),i([m({type:Boolean,attribute:`can-add`})],$.prototype,`canAdd`,void 0),$=i([c(`printernizer-fleet-view`)],$);export{$ as PrinternizerFleetView};