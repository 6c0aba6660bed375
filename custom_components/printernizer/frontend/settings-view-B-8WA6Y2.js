import{A as e,At as t,D as n,Dt as r,Et as i,Gt as a,Ht as o,Jt as s,Kt as c,Lt as l,M as ee,Mt as u,N as d,Ot as f,Ut as p,Vt as te,Wt as m,Xt as h,Zt as g,_,f as v,jt as y,m as b,p as x,xt as S,zt as C}from"./shared-Upm2zDQ8.js";import{s as w}from"./pages-sHf8SdsZ.js";function T({ask:e}){return{rates:()=>e(`rates/list`),setRates:t=>e(`rates/set`,{rates:t}),tariffs:()=>e(`rates/tariffs`),setTariff:t=>e(`rates/set_tariff`,{...t}),taxModes:()=>e(`rates/tax_modes`),setTaxMode:(t,n)=>e(`rates/set_tax_mode`,{mode:t,valid_from:n}),rules:()=>e(`rules/list`),setRules:t=>e(`rules/set`,{rules:t})}}var E=class extends a{constructor(...e){super(...e),this.entries=[],this.value=``,this.label=``,this.narrow=!1}static{this.styles=[r,h`
      :host {
        display: block;
        min-width: 0;
      }
      nav {
        display: flex;
        flex-direction: column;
        gap: 2px;
      }
      a {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 40px;
        padding: 0 12px;
        border-radius: 20px;
        color: var(--pz-text);
        text-decoration: none;
        white-space: nowrap;
        transition: background-color 150ms;
      }
      a:hover {
        background: var(--pz-tint);
      }
      a[aria-current="page"] {
        font-weight: 500;
        background: color-mix(in srgb, var(--pz-printing) 16%, transparent);
      }
      a:focus-visible {
        outline-offset: -2px;
      }
      :host([narrow]) nav {
        flex-direction: row;
        gap: 4px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      :host([narrow]) a {
        min-height: 36px;
        gap: 8px;
        border: 1px solid var(--pz-line);
      }
      :host([narrow]) a[aria-current="page"] {
        border-color: transparent;
      }
    `]}render(){return s`<nav aria-label=${this.label}>
      ${this.entries.map(({href:e,icon:t,text:n,value:r})=>s`<a href=${e} aria-current=${r===this.value?`page`:`false`}>
            <ha-icon .icon=${t}></ha-icon><span>${n}</span>
          </a>`)}
    </nav>`}updated(){if(!this.narrow)return;let{_here:e,_nav:t}=this;e&&(t.scrollLeft=e.offsetLeft-t.offsetLeft-32)}};i([m({attribute:!1})],E.prototype,`entries`,void 0),i([m()],E.prototype,`value`,void 0),i([m()],E.prototype,`label`,void 0),i([m({type:Boolean,reflect:!0})],E.prototype,`narrow`,void 0),i([o(`nav`)],E.prototype,`_nav`,void 0),i([o(`[aria-current=page]`)],E.prototype,`_here`,void 0),E=i([u(`printernizer-rail`)],E);var D={material:[`price_per_kg`],energy:[`watts`,`standby_watts`],machine:[`printer_price`,`residual_value`,`life_hours`,`maintenance_per_hour`,`room_per_hour`,`interest_percent`,`hours_per_year`],labour:[`labour_per_hour`,`labour_minutes`,`packaging`,`overhead_percent`],failure:[`failure_percent`,`failure_share_percent`],price:[`margin_percent`,`markup_percent`,`minimum_price`,`price_step`,`price_ending`]};function ne(e){return e===`price_per_kg`?`money_kg`:e.endsWith(`_per_hour`)?`money_hour`:e.endsWith(`percent`)?`percent`:e.endsWith(`watts`)?`watts`:e===`labour_minutes`?`minutes`:e===`life_hours`||e===`hours_per_year`?`hours`:`money`}var O=(e,t)=>e.printer===t.printer&&e.material===t.material&&e.job===null;function k(e,t,n){let r=/* @__PURE__ */ new Map;for(let i of e){if(!O(i,t)||i.valid_from>n)continue;let e=r.get(i.name);(!e||ie(i,e))&&r.set(i.name,i)}return new Map([...r].filter(([,e])=>e.value!==null))}function re(e,t,n){return e.filter(e=>O(e,t)&&e.valid_from>n).sort((e,t)=>e.valid_from<t.valid_from?-1:1)}function ie(e,t){return e.valid_from===t.valid_from?e.id>t.id:e.valid_from>t.valid_from}var ae=[`price_per_kg`],A=class extends S{constructor(...e){super(...e),this.scope={printer:null,material:null},this.today=``,this.currency=`EUR`,this.priceBasis=`gross`,this.business=!1,this._changed=/* @__PURE__ */ new Map}static{this.styles=[r,f,t,h`
      :host {
        display: block;
      }
      h3 {
        margin: 16px 0 8px;
        font-size: 14px;
        font-weight: 500;
      }
      .rates {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(230px, 100%), 1fr));
        gap: 12px;
      }
      label {
        display: block;
        margin-bottom: 4px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .field {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .field span {
        white-space: nowrap;
        color: var(--pz-muted);
      }
      .save {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 12px;
        margin-top: 20px;
        padding-top: 12px;
        border-top: 1px solid var(--pz-line);
      }
      .save > div {
        flex: 0 1 180px;
      }
      .coming {
        margin-top: 12px;
      }
    `]}render(){let e=k(this.book.rates,this.scope,this.today),t=re(this.book.rates,this.scope,this.today);return s`
      ${Object.keys(D).map(t=>this._group(t,e))}
      ${t.length?s`<ul class="coming muted">
              ${t.map(e=>s`<li>${this._coming(e)}</li>`)}
            </ul>`:c}
      <div class="save">
        <div>
          <label for="day">${this.text(`rates.from`)}</label>
          <input id="day" type="date" required .value=${this.today} />
        </div>
        <div>
          <label for="basis">${this.text(`rates.basis`)}</label>
          <select id="basis">
            ${[`gross`,`net`].map(e=>s`<option value=${e} ?selected=${e===this.priceBasis}>
                  ${this.text(`basis.${e}`)}
                </option>`)}
          </select>
        </div>
        <div>
          <label for="tax">${this.text(`rates.tax`)}</label>
          <input id="tax" type="number" min="0" max="99" step="any" inputmode="decimal" value="19" />
        </div>
        <printernizer-button
          variant="filled"
          .text=${this.text(`settings.save`)}
          ?disabled=${this._changed.size===0}
          @click=${this._save}
        ></printernizer-button>
      </div>
    `}willUpdate(e){(e.has(`scope`)||e.has(`book`))&&(this._changed=/* @__PURE__ */ new Map)}updated(e){if(!e.has(`scope`)&&!e.has(`book`))return;let t=k(this.book.rates,this.scope,this.today);for(let e of this._inputs)e.value=t.get(e.id)?.value??``}_names(e){let t=D[e];return e===`price`&&!this.business?[]:t.filter(e=>!this.scope.material||ae.includes(e)||e===`watts`)}_group(e,t){let n=this._names(e);return n.length===0?c:s`<h3>${this.text(`rates.group.${e}`)}</h3>
      <div class="rates">${n.map(e=>this._rate(e,t.get(e)))}</div>`}_rate(e,t){let n=this.book.specs.find(t=>t.name===e);return s`<div class="rate">
      <label for=${e}>${this.text(`rates.name.${e}`)}</label>
      <div class="field">
        <input
          id=${e}
          type="number"
          inputmode="decimal"
          min=${n?.least??`0`}
          max=${n?.most??c}
          step="any"
          placeholder=${this.text(`rates.usual`,{value:n?.default??`0`})}
          @input=${n=>{this._type(e,t?.value??``,n)}}
        />
        <span>${this._unit(e)}</span>
      </div>
    </div>`}_unit(e){return this.text(`rates.unit.${ne(e)}`,{currency:this._symbol})}get _symbol(){return this.i18n.formats.currencySymbol(this.currency)}_coming(e){return this.text(`rates.coming`,{day:this.i18n.formats.date(e.valid_from),name:this.text(`rates.name.${e.name}`),value:e.value??`–`})}_type(e,t,n){let{value:r}=n.target,i=new Map(this._changed);r.trim()===t?i.delete(e):i.set(e,r.trim()),this._changed=i}_save(){let e=[this._day,this._tax,...this._inputs].find(e=>!e.checkValidity());if(e){e.reportValidity();return}let t=[...this._changed].map(([e,t])=>{let n=this.book.specs.find(t=>t.name===e)?.is_purchase??!1;return{name:e,value:t||null,valid_from:this._day.value,...this.scope,...n&&t?{basis:this._basis.value,tax_percent:this._tax.value||`0`}:{}}});v(this,`rates-wanted`,{rates:t})}};i([m({attribute:!1})],A.prototype,`book`,void 0),i([m({attribute:!1})],A.prototype,`scope`,void 0),i([m()],A.prototype,`today`,void 0),i([m()],A.prototype,`currency`,void 0),i([m({attribute:!1})],A.prototype,`priceBasis`,void 0),i([m({type:Boolean})],A.prototype,`business`,void 0),i([p()],A.prototype,`_changed`,void 0),i([o(`#day`)],A.prototype,`_day`,void 0),i([o(`#basis`)],A.prototype,`_basis`,void 0),i([o(`#tax`)],A.prototype,`_tax`,void 0),i([te(`.rate input`)],A.prototype,`_inputs`,void 0),A=i([u(`printernizer-rate-editor`)],A);var j=class extends S{constructor(...e){super(...e),this.questions=[],this.values={},this.disabled=!1}static{this.styles=[r,f,h`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      label {
        display: block;
        margin-bottom: 4px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .hint {
        margin-top: 4px;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .unit {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .unit input {
        max-width: 140px;
      }
    `]}render(){return this.questions.map(e=>this._question(e))}_question(e){let{hint:t=``,key:n,label:r}=e,i=this.values[n];return e.kind===`switch`?s`<printernizer-switch
        .label=${r}
        .detail=${t}
        .checked=${i===!0}
        ?disabled=${this.disabled}
        @switched=${e=>{this._answer(n,e.detail.isOn)}}
      ></printernizer-switch>`:s`<div>
      <label for=${n}>${r}</label>
      ${this._field(e,i)}
      ${t?s`<p class="hint" id=${`${n}-hint`}>${t}</p>`:c}
    </div>`}_field(e,t){let{key:n}=e,r=e.hint?`${n}-hint`:c;switch(e.kind){case`choice`:return s`<select
          id=${n}
          ?disabled=${this.disabled}
          aria-describedby=${r}
          @change=${e=>{this._answer(n,e.target.value)}}
        >
          ${e.options.map(([e,n])=>s`<option value=${e} ?selected=${e===t}>${n}</option>`)}
        </select>`;case`lines`:return s`<textarea
          id=${n}
          rows=${Math.min(e.most,4)}
          maxlength=${e.longest*e.most}
          ?disabled=${this.disabled}
          aria-describedby=${r}
          .value=${t?.join(`
`)??``}
          @change=${t=>{this._lines(e,t)}}
        ></textarea>`;case`text`:return s`<input
          id=${n}
          type="text"
          maxlength=${e.longest}
          placeholder=${e.placeholder??``}
          autocomplete="off"
          ?disabled=${this.disabled}
          aria-describedby=${r}
          .value=${typeof t==`string`?t:``}
          @change=${e=>{this._answer(n,e.target.value.trim())}}
        />`;case`number`:case`amount`:return this._number(e,t,r)}}_number(e,t,n){let{key:r,unit:i=``}=e,a=e.kind===`number`;return s`<div class="unit">
      <input
        id=${r}
        type="number"
        inputmode=${a?`numeric`:`decimal`}
        min=${a?e.least:0}
        max=${a?e.most:c}
        step=${a?1:`any`}
        ?disabled=${this.disabled}
        aria-describedby=${n}
        .value=${typeof t==`number`||typeof t==`string`?String(t):``}
        @change=${t=>{this._figure(e,t)}}
      />${i?s`<span class="muted">${i}</span>`:c}
    </div>`}_figure(e,t){let n=t.target,r=n.value.trim();r===``&&e.kind===`number`&&e.isOptional?this._answer(e.key,null):r===``||!n.checkValidity()?n.reportValidity():this._answer(e.key,e.kind===`number`?Number(r):r)}_lines(e,t){let n=t.target.value.split(`
`).map(t=>t.trim().slice(0,e.longest)).filter(Boolean);this._answer(e.key,n.slice(0,e.most))}_answer(e,t){v(this,`answered`,{key:e,value:t})}};i([m({attribute:!1})],j.prototype,`questions`,void 0),i([m({attribute:!1})],j.prototype,`values`,void 0),i([m({type:Boolean})],j.prototype,`disabled`,void 0),j=i([u(`printernizer-settings-form`)],j);var M=[`fixed`,`bands`,`entity`],N=12,P={start:`22:00`,end:`06:00`,price:``,weekdays:[]},F=class extends S{constructor(...e){super(...e),this.tariffs=[],this.today=``,this.currency=`EUR`,this._kind=`fixed`,this._bands=[P]}static{this.styles=[r,f,h`
      :host {
        display: block;
      }
      form {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      label {
        display: block;
        margin-bottom: 4px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 12px;
      }
      .line > div {
        flex: 1 1 120px;
        min-width: 0;
      }
      ul {
        margin-bottom: 16px;
      }
      li {
        padding: 6px 0;
        border-top: 1px solid var(--pz-line);
      }
    `]}render(){return s`
      ${this.tariffs.length?s`<ul>
              ${this.tariffs.map(e=>s`<li>${this._told(e)}</li>`)}
            </ul>`:s`<p class="muted">${this.text(`tariff.none`)}</p>`}
      <form
        @submit=${e=>{e.preventDefault()}}
      >
        <div class="line">
          <div>
            <label for="kind">${this.text(`tariff.kind`)}</label>
            <select
              id="kind"
              @change=${e=>{this._kind=e.target.value}}
            >
              ${M.map(e=>s`<option value=${e}>${this.text(`tariff.kind.${e}`)}</option>`)}
            </select>
          </div>
          ${this._input(`price`,this.text(this._kind===`entity`?`tariff.stand_in`:`tariff.price`),{isRequired:this._kind!==`entity`})}
        </div>
        ${this._kind===`entity`?this._entity():c}
        ${this._kind===`bands`?this._bands.map((e,t)=>this._band(e,t)):c}
        ${this._kind===`bands`&&this._bands.length<N?s`<printernizer-button
                icon="mdi:plus"
                .text=${this.text(`tariff.band_add`)}
                @click=${()=>{this._bands=[...this._bands,P]}}
              ></printernizer-button>`:c}
        <div class="line">
          <div>
            <label for="basis">${this.text(`rates.basis`)}</label>
            <select id="basis" name="basis">
              <option value="gross">${this.text(`basis.gross`)}</option>
              <option value="net">${this.text(`basis.net`)}</option>
            </select>
          </div>
          <div>
            <label for="day">${this.text(`rates.from`)}</label>
            <input id="day" name="day" type="date" required .value=${this.today} />
          </div>
          <printernizer-button
            variant="filled"
            .text=${this.text(`settings.save`)}
            @click=${this._save}
          ></printernizer-button>
        </div>
      </form>
    `}_input(e,t,{isRequired:n=!1}={}){return s`<div>
      <label for=${e}>${t}</label>
      <input
        id=${e}
        name=${e}
        type="number"
        inputmode="decimal"
        min="0"
        step="any"
        ?required=${n}
      />
    </div>`}_entity(){return s`<div class="line">
      <div>
        <label for="entity">${this.text(`tariff.entity`)}</label>
        <input
          id="entity"
          name="entity"
          type="text"
          required
          pattern="[a-z0-9_]+\\.[a-z0-9_]+"
          placeholder="sensor.…"
          autocapitalize="off"
          spellcheck="false"
        />
      </div>
      ${this._input(`surcharge`,this.text(`tariff.surcharge`))}
      ${this._input(`factor`,this.text(`tariff.factor`))}
    </div>`}_band(e,t){let n=e=>n=>{let{value:r}=n.target;this._bands=this._bands.map((n,i)=>i===t?{...n,[e]:r}:n)};return s`<div class="line">
      <div>
        <label for=${`start-${t}`}>${this.text(`tariff.band_start`)}</label>
        <input id=${`start-${t}`} type="time" required .value=${e.start} @change=${n(`start`)} />
      </div>
      <div>
        <label for=${`end-${t}`}>${this.text(`tariff.band_end`)}</label>
        <input id=${`end-${t}`} type="time" required .value=${e.end} @change=${n(`end`)} />
      </div>
      <div>
        <label for=${`price-${t}`}>${this.text(`tariff.price`)}</label>
        <input
          id=${`price-${t}`}
          type="number"
          inputmode="decimal"
          min="0"
          step="any"
          required
          .value=${e.price}
          @change=${n(`price`)}
        />
      </div>
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`tariff.band_remove`)}
        @click=${()=>{this._bands=this._bands.filter((e,n)=>n!==t)}}
      ></printernizer-button>
    </div>`}_told(e){let{formats:t}=this.i18n,n=e.price===null?``:t.price(e.price,this.currency),r=e.entity?this.text(`tariff.by_entity`,{entity:e.entity}):e.bands.length?this.text(`tariff.by_bands`,{price:n,count:e.bands.length}):this.text(`tariff.by_price`,{price:n}),i={day:t.date(e.valid_from),what:r,basis:this.text(`basis.${e.basis}`)};return this.text(`tariff.since`,i)}_save(){if(!this._form.reportValidity())return;let e=new FormData(this._form),t=t=>{let n=e.get(t);return typeof n==`string`&&n.trim()?n.trim():void 0},[n,r,i,a]=[t(`price`),t(`surcharge`),t(`factor`),t(`entity`)],o={valid_from:t(`day`)??this.today,basis:t(`basis`)??`gross`,...n?{price:n}:{},...this._kind===`bands`?{bands:[...this._bands]}:{},...this._kind===`entity`&&a?{entity:a}:{},...r?{surcharge:r}:{},...i?{factor:i}:{}};v(this,`tariff-wanted`,{tariff:o})}};i([m({attribute:!1})],F.prototype,`tariffs`,void 0),i([m()],F.prototype,`today`,void 0),i([m()],F.prototype,`currency`,void 0),i([p()],F.prototype,`_kind`,void 0),i([p()],F.prototype,`_bands`,void 0),i([o(`form`)],F.prototype,`_form`,void 0),F=i([u(`printernizer-tariff-editor`)],F);var I=h`
  :host {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
    align-items: start;
    gap: 12px;
  }
  .column {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-width: 0;
  }
  .wide {
    grid-column: 1 / -1;
  }
  p {
    margin-bottom: 12px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .line label,
  .field {
    display: block;
    margin-bottom: 4px;
    font-size: 12px;
    color: var(--pz-muted);
  }
  .line > div {
    flex: 1 1 140px;
    min-width: 0;
  }
  .line input,
  .line select {
    width: 100%;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    padding: 4px 8px 4px 0;
    font-size: 12px;
    font-weight: 400;
    text-align: start;
    color: var(--pz-muted);
  }
  td {
    padding: 6px 8px 6px 0;
    border-top: 1px solid var(--pz-line);
  }
  .number {
    text-align: end;
  }
  .scroll {
    overflow-x: auto;
  }
`;function L(e,t,n){return new Promise(r=>{v(e,`settings-wanted`,{section:t,changes:n,answer:r})})}var R={printer:null,material:null},z=class extends S{constructor(...e){super(...e),this._book=new n(this,new _),this._tariffs=new n(this,new _),this._facets=new n(this,new _),this._scope=R,this._load=()=>{this._book.store.load(()=>this.rates.rates()),this._tariffs.store.load(()=>this.rates.tariffs()),this._facets.store.load(()=>this.api.fileFacets())}}static{this.styles=[r,f,t,I]}firstUpdated(){this._load()}render(){let e=this._book.state;return s`
      <section class="card wide">
        <h2>${this.text(`rates.title`)}</h2>
        <p class="muted">${this.text(`rates.text`)}</p>
        <label class="field" for="scope">${this.text(`rates.scope`)}</label>
        <select id="scope" @change=${this._choose}>
          ${this._scopes().map(([e,t])=>s`<option value=${e}>${t}</option>`)}
        </select>
        ${e.value?s`<printernizer-rate-editor
                .book=${e.value}
                .scope=${this._scope}
                .today=${this._today}
                .currency=${this._currency}
                .priceBasis=${this.settings.business.price_basis}
                ?business=${this.settings.business.is_on}
                @rates-wanted=${this._setRates}
              ></printernizer-rate-editor>`:s`<printernizer-failure
                .heading=${this.text(`settings.failed`)}
                .error=${e.error}
                @retry-wanted=${this._load}
              ></printernizer-failure>`}
      </section>
      <section class="card">
        <h2>${this.text(`tariff.title`)}</h2>
        <p class="muted">${this.text(`tariff.text`)}</p>
        <printernizer-tariff-editor
          .tariffs=${this._tariffs.state.value?.tariffs??[]}
          .today=${this._today}
          .currency=${this._currency}
          @tariff-wanted=${this._setTariff}
        ></printernizer-tariff-editor>
      </section>
      <section class="card">
        <h2>${this.text(`energy.title`)}</h2>
        <printernizer-settings-form
          .questions=${[{kind:`amount`,key:`energy_price`,unit:this.text(`energy.unit`,{currency:this.i18n.formats.currencySymbol(this._currency)}),label:this.text(`energy.price`),hint:this.text(`energy.price_text`)},...[`energy_dashboard`,`learn_watts`,`standby`].map(e=>({kind:`switch`,key:e,label:this.text(`energy.${e}`),hint:this.text(`energy.${e}_text`)}))]}
          .values=${this.settings.costs}
          @answered=${({detail:e})=>L(this,`costs`,{[e.key]:e.value})}
        ></printernizer-settings-form>
      </section>
    `}get _currency(){return this.i18n.currency}get _today(){return this.i18n.formats.today()}_scopes(){let e=[...this.fleet?.printers.values()??[]],t=this._facets.state.value?.materials??[];return[[``,this.text(`rates.scope.shop`)],...e.map(({name:e,serial:t})=>[`p:${t}`,e]),...t.map(({value:e})=>[`m:${e}`,e])]}_choose(e){let{value:t}=e.target,n=t.slice(2);this._scope={printer:t.startsWith(`p:`)?n:null,material:t.startsWith(`m:`)?n:null}}_setRates({detail:e}){this._save(async()=>{let t=await this.rates.setRates(e.rates);await this._book.store.load(()=>Promise.resolve(t))})}_setTariff({detail:e}){this._save(async()=>{let t=await this.rates.setTariff(e.tariff);await this._tariffs.store.load(()=>Promise.resolve(t))})}async _save(e){try{await e(),x(this,this.text(`settings.saved`))}catch(e){x(this,await b(this.api,this.i18n.texts,e))}}};i([m({attribute:!1})],z.prototype,`settings`,void 0),i([m({attribute:!1})],z.prototype,`rates`,void 0),i([m({attribute:!1})],z.prototype,`fleet`,void 0),i([g({context:C}),m({attribute:!1})],z.prototype,`api`,void 0),i([p()],z.prototype,`_scope`,void 0),z=i([u(`printernizer-settings-costs`)],z);var B=class extends S{constructor(...e){super(...e),this.folders=[]}static{this.styles=[r,f,h`
      :host {
        display: block;
      }
      ul {
        margin-bottom: 12px;
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        border-bottom: 1px solid var(--pz-line);
      }
      li ha-icon {
        --mdc-icon-size: 20px;
        color: var(--pz-muted);
      }
      li span {
        overflow-wrap: anywhere;
      }
      form {
        display: flex;
        gap: 8px;
        align-items: center;
      }
    `]}render(){return s`
      ${this.folders.length?s`<ul aria-label=${this.text(`settings.folders`)}>
              ${this.folders.map(e=>this._folder(e))}
            </ul>`:c}
      <form @submit=${this._add}>
        <input
          type="text"
          maxlength="1024"
          autocapitalize="off"
          autocomplete="off"
          spellcheck="false"
          placeholder="/share/…"
          aria-label=${this.text(`settings.folder_path`)}
        />
        <printernizer-button
          icon="mdi:plus"
          .text=${this.text(`settings.folder_add`)}
          @click=${this._add}
        ></printernizer-button>
      </form>
    `}write(e){this._input.value=e}_folder(e){return s`<li>
      <ha-icon icon="mdi:folder-eye-outline"></ha-icon><span>${e}</span>
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`settings.folder_remove`,{folder:e})}
        @click=${()=>{this._tell(this.folders.filter(t=>t!==e))}}
      ></printernizer-button>
    </li>`}_add(e){e.preventDefault();let t=this._input.value.trim();t&&!this.folders.includes(t)&&(this._input.value=``,this._tell([...this.folders,t],t))}_tell(e,t=``){v(this,`folders-changed`,{folders:e,added:t})}};i([m({attribute:!1})],B.prototype,`folders`,void 0),i([o(`input`)],B.prototype,`_input`,void 0),B=i([u(`printernizer-folder-list`)],B);var V=[`print`,`model`,`timelapse`,`photo`,`image`,`log`,`other`],H=1e9;function U(e){let t=e.map(({kind:e})=>e).filter(e=>!V.includes(e));return[...V,...t].map(t=>e.find(e=>e.kind===t)??{kind:t,files:null,days:null,size:null})}function oe(e,t,n,r){return U(e).map(e=>e.kind===t?{...e,[n]:r}:e).filter(({days:e,files:t,size:n})=>e!==null||t!==null||n!==null)}function W(e,t=1){if(e.trim()===``)return null;let n=Math.round(Number(e.replace(`,`,`.`))*t);return Number.isSafeInteger(n)&&n>0?n:void 0}var G=[`files`,`days`,`size`],K=class extends S{constructor(...e){super(...e),this.rules=[]}static{this.styles=[r,f,h`
      :host {
        display: block;
        container-type: inline-size;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        padding: 4px 6px;
        font-weight: 400;
        text-align: start;
      }
      thead th {
        font-size: 12px;
        color: var(--pz-muted);
      }
      tbody th {
        width: 40%;
        padding-inline-start: 0;
      }
      .kind {
        display: flex;
        align-items: center;
        gap: 10px;
        min-width: 0;
      }
      .kind ha-icon {
        color: var(--pz-muted);
      }
      td {
        padding: 4px 6px;
      }
      td label {
        display: none;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      input[type="number"] {
        min-width: 64px;
        text-align: end;
        appearance: textfield;
      }
      input:invalid {
        border-color: var(--pz-error);
      }
      @container (max-width: 480px) {
        thead {
          display: none;
        }
        tr {
          display: grid;
          grid-template-columns: repeat(3, minmax(0, 1fr));
          gap: 4px 8px;
          padding: 10px 0;
          border-bottom: 1px solid var(--pz-line);
        }
        tbody th {
          grid-column: 1 / -1;
          width: auto;
          font-weight: 500;
        }
        td {
          padding: 0;
        }
        td label {
          display: block;
        }
      }
    `]}render(){return s`<table>
      <thead>
        <tr>
          <th scope="col">${this.text(`filter.kind`)}</th>
          ${G.map(e=>s`<th scope="col">${this.text(`retention.${e}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${U(this.rules).map(e=>this._rule(e))}
      </tbody>
    </table>`}_rule(e){let t=this.text(`kinds.${e.kind}`);return s`<tr>
      <th scope="row">
        <span class="kind"><ha-icon .icon=${w[e.kind]}></ha-icon><span>${t}</span></span>
      </th>
      ${G.map(n=>this._cell(e,n,t))}
    </tr>`}_cell(e,t,n){let r=t===`size`?H:1,i=e[t],a=this.text(`retention.${t}`),o=`${e.kind}-${t}`;return s`<td>
      <label for=${o}>${a}</label>
      <input
        id=${o}
        type="number"
        inputmode="decimal"
        min="0"
        step=${t===`size`?`any`:`1`}
        placeholder="∞"
        aria-label=${`${n}: ${a}`}
        .value=${i===null?``:String(Math.round(i/r*100)/100)}
        @change=${n=>{this._changed(e,t,n.target,r)}}
      />
    </td>`}_changed(e,t,n,r){let i=n.validity.badInput?void 0:W(n.value,r);n.setCustomValidity(i===void 0?this.text(`retention.invalid`):``),n.title=n.validationMessage,i!==void 0&&v(this,`retention-changed`,{rules:oe(this.rules,e.kind,t,i)})}};i([m({attribute:!1})],K.prototype,`rules`,void 0),K=i([u(`printernizer-retention-table`)],K);var q=class extends S{constructor(...e){super(...e),this._facets=new n(this,new _)}static{this.styles=[r,f,t,h`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr));
        align-items: start;
        gap: 12px;
      }
      .column {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      p {
        margin-bottom: 12px;
      }
      .field {
        display: block;
        margin: 12px 0 4px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .line input {
        flex: 1 1 200px;
      }
      .short {
        max-width: 120px;
      }
      .hint {
        margin: 4px 0 0;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 32px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      dd {
        font-size: 16px;
        line-height: 24px;
      }
    `]}willUpdate(){this.hasUpdated||this._facets.store.load(()=>this.api.fileFacets())}render(){let{library:e}=this;return s`
      <div class="column">
        ${this._place(e)}
        <section class="card">
          <h2>${this.text(`settings.retention`)}</h2>
          <p class="muted">${this.text(`settings.retention_text`)}</p>
          <printernizer-retention-table
            .rules=${e.retention}
            @retention-changed=${this._changeRetention}
          ></printernizer-retention-table>
        </section>
      </div>
      <div class="column">
        <section class="card">
          <h2>${this.text(`settings.folders`)}</h2>
          <p class="muted">${this.text(`settings.folders_text`)}</p>
          <printernizer-folder-list
            .folders=${e.folders}
            @folders-changed=${this._changeFolders}
          ></printernizer-folder-list>
        </section>
        <section class="card">
          <h2>${this.text(`settings.pictures`)}</h2>
          <printernizer-switch
            .label=${this.text(`settings.timelapses`)}
            .detail=${this.text(`settings.timelapses_text`)}
            .checked=${e.timelapses}
            @switched=${e=>this._save({timelapses:e.detail.isOn})}
          ></printernizer-switch>
          <printernizer-switch
            .label=${this.text(`settings.photos`)}
            .detail=${this.text(`settings.photos_text`)}
            .checked=${e.photos}
            @switched=${e=>this._save({photos:e.detail.isOn})}
          ></printernizer-switch>
        </section>
      </div>
    `}_place(e){return s`<section class="card">
      <h2>${this.text(`settings.library`)}</h2>
      ${this._room()}
      <label class="field" for="path">${this.text(`settings.path`)}</label>
      <div class="line">
        <input
          id="path"
          type="text"
          maxlength="1024"
          autocapitalize="off"
          autocomplete="off"
          spellcheck="false"
          .value=${e.path}
        />
        <printernizer-button
          .text=${this.text(`settings.save`)}
          @click=${this._changePath}
        ></printernizer-button>
      </div>
      <p class="hint">${this.text(`settings.path_text`)}</p>
      <label class="field" for="reserve">${this.text(`settings.reserve`)}</label>
      <input
        id="reserve"
        class="short"
        type="number"
        inputmode="decimal"
        min="0"
        step="any"
        .value=${String(Math.round(e.free_space/H*100)/100)}
        @change=${this._changeReserve}
      />
      <p class="hint">${this.text(`settings.reserve_text`)}</p>
    </section>`}_room(){let e=this._facets.state.value;if(!e)return c;let{formats:t}=this.i18n,n=[[this.text(`settings.kept`),this.counted(`library.files`,e.files)],[this.text(`settings.used`),t.bytes(e.size)],...e.free===null?[]:[[this.text(`settings.free`),t.bytes(e.free)]]];return s`<dl>
      ${n.map(([e,t])=>s`<div>
            <dt>${e}</dt>
            <dd>${t}</dd>
          </div>`)}
    </dl>`}_changePath(){let e=this._path.value.trim(),t=this.library.path;e&&e!==t?this._save({path:e}):this._path.value=t}_changeReserve(e){let t=e.target,n=t.value.trim()===`0`?0:W(t.value,H);t.setCustomValidity(typeof n==`number`?``:this.text(`retention.invalid`)),typeof n==`number`&&this._save({free_space:n})}async _changeFolders(e){let{added:t,folders:n}=e.detail;!await this._save({folders:n})&&t&&this._folders.write(t)}_changeRetention(e){this._save({retention:e.detail.rules})}async _save(e){let t=await L(this,`library`,e);return t||(this._path.value=this.library.path),t}};i([g({context:C}),m({attribute:!1})],q.prototype,`api`,void 0),i([m({attribute:!1})],q.prototype,`library`,void 0),i([o(`#path`)],q.prototype,`_path`,void 0),i([o(`printernizer-folder-list`)],q.prototype,`_folders`,void 0),q=i([u(`printernizer-settings-library`)],q);var J=class extends S{static{this.styles=[r,t,I]}render(){let e=this.settings.business.is_on;return s`
      <section class="card">
        <h2>${this.text(`privacy.kept`)}</h2>
        <p class="muted">${this.text(`privacy.kept_text`)}</p>
        ${this._form([this._period(`job_years`,0,30,this.text(`unit.years`),this.text(`privacy.for_ever`)),this._period(`photo_days`,0,3650,this.text(`unit.days`),this.text(`privacy.for_ever`)),...e?[this._period(`letter_years`,6,30,this.text(`unit.years`),this.text(`privacy.letter_years_text`)),this._period(`quote_months`,1,120,this.text(`unit.months`)),this._period(`customer_months`,1,120,this.text(`unit.months`)),this._period(`request_years`,1,30,this.text(`unit.years`))]:[]])}
      </section>
      ${e?s`<section class="card">
              <h2>${this.text(`privacy.contact`)}</h2>
              <p class="muted">${this.text(`privacy.contact_text`)}</p>
              ${this._form([{kind:`text`,key:`contact`,longest:200,label:this.text(`privacy.contact_label`)}])}
            </section>`:c}
    `}_form(e){return s`<printernizer-settings-form
      .questions=${e}
      .values=${this.settings.privacy}
      @answered=${({detail:e})=>L(this,`privacy`,{[e.key]:e.value})}
    ></printernizer-settings-form>`}_period(e,t,n,r,i){return{kind:`number`,key:e,least:t,most:n,unit:r,label:this.text(`privacy.${e}`),...i?{hint:i}:{}}}};i([m({attribute:!1})],J.prototype,`settings`,void 0),J=i([u(`printernizer-settings-privacy`)],J);var se=[`printer`,`folder`,`prefix`],ce=[`business`,`private`,`unclassified`],le=500,Y=class extends S{constructor(...e){super(...e),this._kept=new n(this,new _),this._load=()=>{this._kept.store.load(()=>this.rates.rules())}}static{this.styles=[r,f,t,I,h`
      ol {
        margin: 0 0 12px;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(110px, 160px) minmax(120px, 1fr) minmax(120px, 180px) auto;
        gap: 8px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      .deeds {
        display: flex;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      @media (max-width: 700px) {
        li {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }
    `]}firstUpdated(){this.settings.business.is_on&&this._load()}render(){if(!this.settings.business.is_on)return s`<section class="card wide"><p class="muted">${this.text(`rules.off`)}</p></section>`;let{error:e}=this._kept.state;if(e!==void 0)return s`<printernizer-failure
        class="wide"
        .heading=${this.text(`settings.failed`)}
        .error=${e}
        @retry-wanted=${this._load}
      ></printernizer-failure>`;let t=this._rules;return s`<section class="card wide" aria-busy=${this._kept.state.isLoading?`true`:`false`}>
      <h2>${this.text(`rules.title`)}</h2>
      <p class="muted">${this.text(`rules.text`)}</p>
      ${t.length?s`<ol>
              ${t.map((e,t)=>this._rule(e,t))}
            </ol>`:c}
      <div class="end">
        <printernizer-button
          icon="mdi:plus"
          .text=${this.text(`rules.add`)}
          ?disabled=${t.length>=le}
          @click=${this._add}
        ></printernizer-button>
        <printernizer-button
          variant="filled"
          .text=${this.text(`settings.save`)}
          ?disabled=${this._draft===void 0||t.some(({pattern:e})=>e.trim()===``)}
          @click=${this._save}
        ></printernizer-button>
      </div>
    </section>`}get _rules(){return this._draft??this._kept.state.value?.rules??[]}_rule(e,t){return s`<li>
      ${this._choice(`rules.kind`,e.kind,se,e=>this.text(`rules.kind.${e}`),e=>{this._change(t,{kind:e,pattern:``})})}
      ${e.kind===`printer`?this._printer(e,t):this._pattern(e,t)}
      ${this._choice(`rules.classification`,e.classification,ce,e=>this.text(`classification.${e}`),e=>{this._change(t,{classification:e})})}
      <span class="deeds">
        ${this._deed(`mdi:arrow-up`,this.text(`rules.up`),t===0,()=>{this._swap(t,t-1)})}
        ${this._deed(`mdi:arrow-down`,this.text(`rules.down`),t===this._rules.length-1,()=>{this._swap(t,t+1)})}
        ${this._deed(`mdi:delete-outline`,this.text(`rules.remove`),!1,()=>{this._draft=this._rules.filter((e,n)=>n!==t)})}
      </span>
    </li>`}_choice(e,t,n,r,i){return s`<select
      aria-label=${this.text(e)}
      @change=${e=>{i(e.target.value)}}
    >
      ${n.map(e=>s`<option value=${e} ?selected=${e===t}>${r(e)}</option>`)}
    </select>`}_printer(e,t){let n=new Map([...this.fleet?.printers.values()??[]].map(({name:e,serial:t})=>[t,e])),r=[``,...n.keys(),...e.pattern&&!n.has(e.pattern)?[e.pattern]:[]];return this._choice(`rules.printer`,e.pattern,r,e=>n.get(e)??e,e=>{this._change(t,{pattern:e})})}_pattern(e,t){return s`<input
      type="text"
      maxlength="255"
      aria-label=${this.text(`rules.pattern.${e.kind}`)}
      placeholder=${this.text(`rules.pattern.${e.kind}`)}
      .value=${e.pattern}
      @input=${e=>{this._change(t,{pattern:e.target.value})}}
    />`}_deed(e,t,n,r){return s`<printernizer-button
      variant="plain"
      .icon=${e}
      .label=${t}
      ?disabled=${n}
      @click=${r}
    ></printernizer-button>`}_add(){let e={kind:`prefix`,pattern:``,classification:`business`,customer_id:null,order_id:null};this._draft=[...this._rules,e]}_change(e,t){this._draft=this._rules.map((n,r)=>r===e?{...n,...t}:n)}_swap(e,t){let n=[...this._rules],[r,i]=[n[e],n[t]];r&&i&&([n[e],n[t]]=[i,r],this._draft=n)}async _save(){try{let e=await this.rates.setRules(this._rules);await this._kept.store.load(()=>Promise.resolve(e)),this._draft=void 0,x(this,this.text(`settings.saved`))}catch(e){x(this,await b(this.api,this.i18n.texts,e))}}};i([m({attribute:!1})],Y.prototype,`settings`,void 0),i([m({attribute:!1})],Y.prototype,`rates`,void 0),i([m({attribute:!1})],Y.prototype,`fleet`,void 0),i([g({context:C}),m({attribute:!1})],Y.prototype,`api`,void 0),i([p()],Y.prototype,`_draft`,void 0),Y=i([u(`printernizer-settings-rules`)],Y);var X=120,ue=[`private_only`,`kleinunternehmer`,`regular`],Z=class extends S{constructor(...e){super(...e),this._modes=new n(this,new _)}static{this.styles=[r,f,t,I,h`
      .today {
        font-size: 16px;
      }
      ul {
        margin-bottom: 16px;
      }
    `]}willUpdate(){let{isLoading:e,value:t,error:n}=this._modes.state;!this.settings.business.is_on||t||e||n!==void 0||this._modes.store.load(()=>this.rates.taxModes())}render(){let{business:e}=this.settings;return s`
      <div class="column">
        <section class="card">
          <h2>${this.text(`shop.title`)}</h2>
          <printernizer-settings-form
            .questions=${[{kind:`switch`,key:`is_on`,label:this.text(`shop.is_on`),hint:this.text(`shop.is_on_text`)}]}
            .values=${e}
            @answered=${this._business}
          ></printernizer-settings-form>
        </section>
        ${e.is_on?this._taxes():c}
      </div>
      ${e.is_on?s`<div class="column">${this._identity(e)} ${this._datev(this.settings.datev)}</div>`:c}
    `}_identity(e){let t=(e,t=X)=>({kind:`text`,key:e,longest:t,label:this.text(`shop.${e}`)}),n=[t(`name`),{kind:`lines`,key:`address`,longest:X,most:6,label:this.text(`shop.address`)},t(`tax_number`),t(`vat_id`),{kind:`choice`,key:`price_basis`,label:this.text(`shop.price_basis`),hint:this.text(`shop.price_basis_text`),options:[[`gross`,this.text(`basis.gross`)],[`net`,this.text(`basis.net`)]]},{kind:`choice`,key:`classification`,label:this.text(`shop.classification`),hint:this.text(`shop.classification_text`),options:[`unclassified`,`business`,`private`].map(e=>[e,this.text(`classification.${e}`)])},t(`job_prefix`,8),t(`order_prefix`,8),t(`quote_prefix`,8),t(`customer_prefix`,8),{kind:`switch`,key:`is_only_copy`,label:this.text(`shop.is_only_copy`),hint:this.text(`shop.is_only_copy_text`)}];return s`<section class="card">
      <h2>${this.text(`shop.identity`)}</h2>
      <p class="muted">${this.text(`shop.identity_text`)}</p>
      <printernizer-settings-form
        .questions=${n}
        .values=${e}
        @answered=${this._business}
      ></printernizer-settings-form>
    </section>`}_taxes(){let e=this._modes.state.value,{formats:t}=this.i18n;return s`<section class="card">
      <h2>${this.text(`tax.title`)}</h2>
      <p class="muted">${this.text(`tax.text`)}</p>
      ${e?s`<p class="today">
                ${this.text(`tax.today`,{mode:this.text(`tax.mode.${e.today}`)})}
              </p>
              <ul>
                ${e.modes.map(e=>s`<li class="muted">
                      ${this.text(`tax.since`,{day:t.date(e.valid_from),mode:this.text(`tax.mode.${e.mode}`)})}
                    </li>`)}
              </ul>`:c}
      <div class="line">
        <div>
          <label for="mode">${this.text(`tax.mode`)}</label>
          <select id="mode">
            ${ue.map(t=>s`<option value=${t} ?selected=${t===e?.today}>${this.text(`tax.mode.${t}`)}</option>`)}
          </select>
        </div>
        <div>
          <label for="from">${this.text(`rates.from`)}</label>
          <input id="from" type="date" required .value=${this.i18n.formats.today()} />
        </div>
        <printernizer-button
          .text=${this.text(`settings.save`)}
          @click=${this._setMode}
        ></printernizer-button>
      </div>
    </section>`}_datev(e){let t=(e,t,n)=>({kind:`number`,key:e,least:t,most:n,isOptional:!0,label:this.text(`datev.${e}`)});return s`<section class="card">
      <h2>DATEV</h2>
      <p class="muted">${this.text(`datev.text`)}</p>
      <printernizer-settings-form
        .questions=${[t(`adviser`,1001,9999999),t(`client`,1,99999),{kind:`choice`,key:`chart`,label:this.text(`datev.chart`),options:[[`03`,`SKR 03`],[`04`,`SKR 04`]]},{kind:`number`,key:`year_starts`,least:1,most:12,label:this.text(`datev.year_starts`)},{kind:`text`,key:`debtor`,longest:9,label:this.text(`datev.debtor`)},{kind:`switch`,key:`is_on`,label:this.text(`datev.is_on`),hint:this.text(`datev.is_on_text`)}]}
        .values=${e}
        @answered=${({detail:e})=>L(this,`datev`,{[e.key]:e.value})}
      ></printernizer-settings-form>
    </section>`}_business({detail:e}){L(this,`business`,{[e.key]:e.value})}async _setMode(){if(!this._from.reportValidity())return;let e=this._mode.value,t=this._from.value;try{let n=await this.rates.setTaxMode(e,t);await this._modes.store.load(()=>Promise.resolve(n)),x(this,this.text(`settings.saved`))}catch(e){x(this,await b(this.api,this.i18n.texts,e))}}};i([m({attribute:!1})],Z.prototype,`settings`,void 0),i([m({attribute:!1})],Z.prototype,`rates`,void 0),i([g({context:C}),m({attribute:!1})],Z.prototype,`api`,void 0),i([o(`#mode`)],Z.prototype,`_mode`,void 0),i([o(`#from`)],Z.prototype,`_from`,void 0),Z=i([u(`printernizer-settings-shop`)],Z);function de({ask:e,askHome:t}){return{state:()=>e(`books/state`),verify:()=>e(`books/verify`),version:async()=>{let{version:e}=await t(`manifest/get`,{integration:`printernizer`});return e??``}}}var fe={sqlite:`SQLite`,postgresql:`PostgreSQL`,mysql:`MariaDB`,mariadb:`MariaDB`},Q=class extends S{constructor(...e){super(...e),this._chains=new n(this,new _),this._state=new n(this,new _),this._version=new n(this,new _),this._loadState=()=>{this._state.store.load(()=>this._api.state())}}static{this.styles=[r,t,y,I,h`
      .told {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-bottom: 8px;
      }
      .told ha-icon {
        color: var(--tone);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
        gap: 12px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      dd {
        font-size: 16px;
        line-height: 24px;
        overflow-wrap: anywhere;
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `]}firstUpdated(){this._api=de(this.connection),this._loadState(),this._version.store.load(()=>this._api.version())}render(){let e=this._chains.state;return s`
      <section class="card">
        <h2>${this.text(`system.database`)}</h2>
        ${this._database()}
      </section>
      <section class="card">
        <h2>${this.text(`system.log`)}</h2>
        <p class="muted">${this.text(`system.log_text`)}</p>
        <div role="status">${e.value?.sites.map(e=>this._chain(e))??c}</div>
        <printernizer-failure
          .heading=${this.text(`system.not_verified`)}
          .error=${e.error}
          @retry-wanted=${this._verify}
        ></printernizer-failure>
        <printernizer-button
          icon="mdi:shield-check-outline"
          .text=${this.text(e.isLoading?`system.verifying`:`system.verify`)}
          ?disabled=${e.isLoading}
          @click=${this._verify}
        ></printernizer-button>
      </section>
      <section class="card">
        <h2>${this.text(`system.backup`)}</h2>
        <p class="muted">${this.text(`system.backup_text`)}</p>
        <div class="links">
          ${this._link(`/config/backup`,`mdi:backup-restore`,this.text(`system.open_backup`))}
          ${this._link(`/config/repairs`,`mdi:wrench-outline`,this.text(`system.open_repairs`))}
        </div>
      </section>
      <section class="card">
        <h2>${this.text(`system.notify`)}</h2>
        <p class="muted">${this.text(`system.notify_text`)}</p>
        <div class="links">
          ${this._link(`/config/automation/dashboard`,`mdi:robot-outline`,this.text(`system.open_automations`))}
        </div>
      </section>
      <section class="card">
        <h2>${this.text(`system.about`)}</h2>
        <p>Printernizer ${this._version.state.value??``}</p>
        <p class="muted">${this.text(`system.about_text`)}</p>
        <div class="links">
          ${this._link(`/config/integrations/integration/printernizer`,`mdi:puzzle-outline`,this.text(`system.open_integration`))}
        </div>
      </section>
    `}_database(){let{error:e,value:t}=this._state.state;return e===void 0?t?s`<dl>
      ${this._facts(t).map(([e,t])=>s`<div>
            <dt>${e}</dt>
            <dd>${t}</dd>
          </div>`)}
    </dl>`:s`<p aria-busy="true" class="muted">…</p>`:s`<printernizer-failure
        .heading=${this.text(`system.no_state`)}
        .error=${e}
        @retry-wanted=${this._loadState}
      ></printernizer-failure>`}_facts(e){let{formats:t}=this.i18n,n=e=>e?t.moment(e,Date.now()):this.text(`system.never`),r=e.sites.map(({code:e,name:t})=>t||e).filter(Boolean);return[[this.text(`system.backend`),fe[e.backend]??e.backend],...e.size===null?[]:[[this.text(`system.size`),t.bytes(e.size)]],[this.text(`system.jobs`),t.number(e.jobs)],...this.settings.business.is_on?[[this.text(`system.booked`),t.number(e.booked)]]:[],...r.length>1?[[this.text(`system.sites`),r.join(`, `)]]:[],[this.text(`system.verified`),n(e.verified_at)],[this.text(`system.backed_up`),n(e.backed_up_at)],[this.text(`system.revision`),e.revision]]}_chain(e){let{formats:t}=this.i18n,n=t.number(e.seq),r=e.is_whole?this.text(`system.whole`,{count:n}):this.text(`system.broken`,{line:t.number(e.broken_at??0)});return s`<p class=${`told tone-${e.is_whole?`success`:`error`}`}>
      <ha-icon .icon=${e.is_whole?`mdi:check-circle`:`mdi:alert-octagon`}></ha-icon>
      <span>${e.site?`${e.site}: `:``}${r}</span>
    </p>`}_link(e,t,n){return s`<printernizer-button .href=${e} .icon=${t} .text=${n}></printernizer-button>`}async _verify(){await this._chains.store.load(()=>this._api.verify()),this._loadState()}};i([m({attribute:!1})],Q.prototype,`settings`,void 0),i([g({context:l}),m({attribute:!1})],Q.prototype,`connection`,void 0),Q=i([u(`printernizer-settings-system`)],Q);var pe={shop:`mdi:storefront-outline`,costs:`mdi:cash-multiple`,rules:`mdi:format-list-checks`,library:`mdi:bookshelf`,privacy:`mdi:shield-account-outline`,system:`mdi:database-outline`},$=class extends S{constructor(){super(),this.place=ee,this.narrow=!1,this.addEventListener(`settings-wanted`,e=>{this._save(e.detail)})}static{this.styles=[r,h`
      :host {
        display: grid;
        grid-template-columns: 220px minmax(0, 1fr);
        align-items: start;
        gap: 24px;
        max-width: 1300px;
        margin: 0 auto;
        padding: 16px;
      }
      printernizer-rail {
        position: sticky;
        top: calc(var(--header-height, 56px) + 16px);
      }
      :host([narrow]) {
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        padding: 12px;
      }
      :host([narrow]) printernizer-rail {
        position: static;
      }
      .skeleton {
        height: 240px;
        margin-bottom: 12px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
    `]}willUpdate(){this.hasUpdated||(this._settings=new n(this,this.store),this._rates=T(this.connection))}render(){let t=this._settings.state.value;return s`
      <printernizer-rail
        .label=${this.text(`settings.sections`)}
        .value=${this.place.section}
        ?narrow=${this.narrow}
        .entries=${this._sections(t).map(t=>({value:t,icon:pe[t],text:this.text(`settings.section.${t}`),href:e({page:`settings`,section:t})}))}
      ></printernizer-rail>
      <div>${t?this._section(t):this._waiting()}</div>
    `}_sections(e){let t=e?.business.is_on??!1;return d.filter(e=>t||e!==`rules`||this.place.section===`rules`)}_waiting(){let{error:e}=this._settings.state;return e===void 0?[1,2,3].map(()=>s`<div class="skeleton" aria-busy="true"></div>`):s`<printernizer-failure
      .heading=${this.text(`settings.failed`)}
      .error=${e}
      @retry-wanted=${this._load}
    ></printernizer-failure>`}_section(e){let t=this._rates;switch(this.place.section){case`shop`:return s`<printernizer-settings-shop
          .settings=${e}
          .rates=${t}
        ></printernizer-settings-shop>`;case`costs`:return s`<printernizer-settings-costs
          .settings=${e}
          .rates=${t}
          .fleet=${this.fleet}
        ></printernizer-settings-costs>`;case`rules`:return s`<printernizer-settings-rules
          .settings=${e}
          .rates=${t}
          .fleet=${this.fleet}
        ></printernizer-settings-rules>`;case`library`:return s`<printernizer-settings-library
          .library=${e.library}
        ></printernizer-settings-library>`;case`privacy`:return s`<printernizer-settings-privacy .settings=${e}></printernizer-settings-privacy>`;case`system`:return s`<printernizer-settings-system .settings=${e}></printernizer-settings-system>`;default:return c}}_load(){this._settings.store.start()}async _save({answer:e,changes:t,section:n}){try{await this._settings.store.save(n,t)}catch(t){let n=await this.api.errorText(t)??this.text(`error.unknown`);x(this,this.text(`settings.not_saved`,{reason:n})),e(!1);return}x(this,this.text(`settings.saved`)),e(!0)}};i([m({attribute:!1})],$.prototype,`place`,void 0),i([m({attribute:!1})],$.prototype,`store`,void 0),i([m({attribute:!1})],$.prototype,`fleet`,void 0),i([m({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),i([g({context:C}),m({attribute:!1})],$.prototype,`api`,void 0),i([g({context:l}),m({attribute:!1})],$.prototype,`connection`,void 0),$=i([u(`printernizer-settings-view`)],$);export{$ as PrinternizerSettingsView};